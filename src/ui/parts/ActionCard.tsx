import type { ComponentProps } from "react";
import styles from "./ActionCard.module.css";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import { Kbd } from "./Kbd.tsx";

/** `primary` marks the one most people want. Without a `shortcut` a chevron says that a choice follows. */
export interface ActionCardProps extends Omit<ComponentProps<"button">, "title" | "children"> {
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  readonly shortcut?: string | undefined;
  readonly primary?: boolean;
}

/** A way to begin, with a line about what it does. */
export function ActionCard({ icon, title, detail, shortcut, primary, className, ...rest }: ActionCardProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(styles.card, primary === true && styles.primary, className)}
    >
      <span className={styles.icon}>
        <Icon name={icon} />
      </span>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.detail}>{detail}</span>
      </span>
      {shortcut === undefined ? <Icon name="chevronRight" tone="muted" /> : <Kbd keys={shortcut} />}
    </button>
  );
}
