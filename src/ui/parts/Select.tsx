import type { ComponentProps } from "react";
import { classes } from "./classes.ts";
import { useFieldTies } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import { useReading } from "./reading.ts";
import styles from "./Select.module.css";

/** One of the values; `unavailable` ones are shown and cannot be chosen. */
export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly unavailable?: boolean;
  /** Neighbours of the same group stand under its name. */
  readonly group?: string;
}

/** Without a `Field` around it, give an `aria-label`. */
export interface SelectProps<Value extends string>
  extends Omit<ComponentProps<"select">, "value" | "onChange" | "size" | "children"> {
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly look?: "boxed" | "cell";
  /** 28 or 24 px high. */
  readonly size?: "m" | "s";
  readonly icon?: IconName | undefined;
}

/** One of a few values, by the platform's own list: typing, arrows and screen readers work as everywhere. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, options, onChange, look = "boxed", size = "m", icon, className, ...rest } = props;
  const ties = useFieldTies();
  const reading = useReading();
  return (
    <span
      className={classes(
        styles.select,
        styles[look],
        styles[size],
        ties.id !== undefined && styles.fill,
        className,
      )}
    >
      {icon !== undefined && <Icon name={icon} size={14} tone="muted" className={styles.icon} />}
      <select
        {...ties}
        disabled={reading}
        {...rest}
        className={classes(styles.input, icon !== undefined && styles.withIcon)}
        value={value}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {inGroups(options).map(({ group, members }) =>
          group === undefined ? (
            members.map(optionLine)
          ) : (
            <optgroup key={group} label={group}>
              {members.map(optionLine)}
            </optgroup>
          ),
        )}
      </select>
      <Icon name="chevronDown" size={12} tone="muted" className={styles.chevron} />
    </span>
  );
}

function optionLine({ value, label, unavailable }: SelectOption<string>) {
  return (
    <option key={value} value={value} disabled={unavailable}>
      {label}
    </option>
  );
}

interface OptionGroup {
  readonly group: string | undefined;
  readonly members: readonly SelectOption<string>[];
}

function inGroups(options: readonly SelectOption<string>[]): readonly OptionGroup[] {
  const names = [...new Set(options.map(({ group }) => group))];
  return names.map((group) => ({ group, members: options.filter((option) => option.group === group) }));
}
