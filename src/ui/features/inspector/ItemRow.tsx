import { type ReactNode, useId } from "react";
import { classes } from "../../parts/classes.ts";
import { Icon, type IconTone } from "../../parts/Icon.tsx";
import type { IconName } from "../../parts/icons.ts";
import styles from "./ItemRow.module.css";

/** `label` names the row for screen readers; `children` are its details, shown while it is open. */
export interface ItemRowProps {
  readonly icon: IconName;
  readonly tone?: IconTone | undefined;
  readonly label: string;
  /** Stands before the word at the end: the mark of its problems. */
  readonly mark?: ReactNode;
  readonly title: ReactNode;
  /** A word at the end: "Primary", "Restrict", "B-tree". */
  readonly trailing?: ReactNode;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly children: ReactNode;
}

/** One key, foreign key, index … in its section: a line, and its details beneath while it is open. */
export function ItemRow({
  icon,
  tone,
  label,
  mark,
  title,
  trailing,
  open,
  onOpenChange,
  children,
}: ItemRowProps) {
  const detailsId = useId();
  return (
    <div className={classes(styles.item, open && styles.open)}>
      <button
        type="button"
        className={styles.line}
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? detailsId : undefined}
        onClick={() => onOpenChange(!open)}
      >
        <Icon name={icon} size={14} tone={tone ?? "muted"} />
        <span className={styles.title}>{title}</span>
        {mark}
        {trailing !== undefined && <span className={styles.trailing}>{trailing}</span>}
      </button>
      {open && (
        <fieldset id={detailsId} className={styles.details} aria-label={label}>
          {children}
        </fieldset>
      )}
    </div>
  );
}
