import { type ReactNode, useId } from "react";
import { Icon } from "./Icon.tsx";
import { IconButton } from "./IconButton.tsx";
import { useReading } from "./reading.ts";
import styles from "./Section.module.css";

/** `count` shows behind the title, "None" for 0. `add` is the button at the end: its label names the effect. */
export interface SectionProps {
  readonly title: string;
  readonly count?: number;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly add?: { readonly label: string; readonly onAdd: () => void };
  /** A mark between the count and the button, e.g. the worst problem inside. */
  readonly mark?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the inspector that opens and closes. */
export function Section({ title, count, open, onOpenChange, add, mark, children }: SectionProps) {
  const bodyId = useId();
  const reading = useReading();
  return (
    <section className={styles.section} aria-label={title}>
      <header className={styles.header}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={open ? bodyId : undefined}
          onClick={() => onOpenChange(!open)}
        >
          <Icon name={open ? "chevronDown" : "chevronRight"} size={14} tone="muted" />
          {title}
          {count !== undefined && (
            <span className={styles.count}>{count === 0 ? "None" : count.toLocaleString("en")}</span>
          )}
          {mark}
        </button>
        {add !== undefined && !reading && (
          <IconButton icon="plus" size="s" label={add.label} onClick={add.onAdd} />
        )}
      </header>
      {open && (
        <div id={bodyId} className={styles.body}>
          {children}
        </div>
      )}
    </section>
  );
}
