import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import styles from "./PanelHeader.module.css";

/** `children` are the actions at the end. A `name` title is somebody's identifier and is drawn at 13 px. */
export interface PanelHeaderProps {
  readonly title: string;
  readonly look?: "title" | "name";
  readonly icon?: IconName | undefined;
  /** Follows the title, e.g. a chip with the kind. */
  readonly mark?: ReactNode;
  readonly children?: ReactNode;
}

/** The first row of a side panel: 36 px, or 40 px over a name. */
export function PanelHeader({ title, look = "title", icon, mark, children }: PanelHeaderProps) {
  return (
    <header className={classes(styles.header, styles[look])}>
      {icon !== undefined && <Icon name={icon} tone="muted" />}
      <h2 className={styles.title} title={look === "name" ? title : undefined}>
        {title}
      </h2>
      {mark}
      <span className={styles.actions}>{children}</span>
    </header>
  );
}

/** The last row of a side panel: what the panel holds, in 11 px. */
export function PanelFoot({ children }: { readonly children: ReactNode }) {
  return <footer className={styles.foot}>{children}</footer>;
}
