import { Toolbar as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import styles from "./Toolbar.module.css";
import { Tooltip } from "./Tooltip.tsx";

/** `className` places it: the canvas floats it 12 px from its corner. */
export interface ToolbarProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The upright bar of tools that floats over the canvas: one tab stop, arrows move within. */
export function Toolbar({ label, className, children }: ToolbarProps) {
  return (
    <Primitive.Root className={classes(styles.toolbar, className)} orientation="vertical" aria-label={label}>
      {children}
    </Primitive.Root>
  );
}

/** `active` for the tool in the hand; leave it out for what acts at once. */
export interface ToolButtonProps {
  readonly icon: IconName;
  readonly label: string;
  /** One key, shown small in the corner. */
  readonly shortcut?: string;
  readonly active?: boolean;
  /** `byKey` says that it was pressed on the keyboard. */
  readonly onClick: (byKey: boolean) => void;
}

/** A tool, 30 × 30. */
export function ToolButton({ icon, label, shortcut, active, onClick }: ToolButtonProps) {
  return (
    <Tooltip content={label} shortcut={shortcut} side="right">
      <Primitive.Button
        className={classes(styles.tool, active === true && styles.active)}
        aria-label={label}
        aria-pressed={active}
        aria-keyshortcuts={shortcut}
        onClick={(event) => onClick(event.detail === 0)}
      >
        <Icon name={icon} />
        {shortcut !== undefined && (
          <span className={styles.key} aria-hidden="true">
            {shortcut}
          </span>
        )}
      </Primitive.Button>
    </Tooltip>
  );
}

/** The hairline between groups of tools. */
export function ToolSeparator() {
  return <Primitive.Separator className={styles.separator} />;
}
