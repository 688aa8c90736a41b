import { useEffect, useRef } from "react";
import styles from "./ComboboxList.module.css";
import { classes } from "./classes.ts";
import type { ComboOption } from "./rank-options.ts";

/** `active` is the place of the marked option, -1 for none. */
export interface ComboboxListProps {
  readonly id: string;
  readonly options: readonly ComboOption[];
  readonly active: number;
  readonly onTake: (option: ComboOption) => void;
}

/** The id of the option at a place, for `aria-activedescendant`. */
export function optionId(listId: string, place: number): string {
  return `${listId}-${place}`;
}

/** The list below a combobox. It never takes the focus; the marked option is kept in view. */
export function ComboboxList({ id, options, active, onTake }: ComboboxListProps) {
  const marked = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marked element changes with `active`
  useEffect(() => {
    marked.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <div id={id} className={styles.list} role="listbox" tabIndex={-1}>
      {options.map((option, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys; options are never focused
        <div
          key={option.value}
          id={optionId(id, place)}
          ref={place === active ? marked : undefined}
          className={classes(styles.option, place === active && styles.active)}
          role="option"
          tabIndex={-1}
          aria-selected={place === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(option)}
        >
          <span className={styles.value}>{option.value}</span>
          {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
        </div>
      ))}
    </div>
  );
}
