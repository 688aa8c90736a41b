import type { ComponentProps, MouseEvent } from "react";
import styles from "./Button.module.css";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import { Tooltip } from "./Tooltip.tsx";

/** Quiet in bars, `line` for an action of its own, one `primary` a surface, `link` for the fix in a row. */
export type ButtonVariant = "quiet" | "line" | "primary" | "link";

/**
 * `unavailable` says why the action cannot be taken now: the button stays focusable, does nothing, and shows
 * the reason. Use it instead of `disabled` wherever the reason is not plain to see.
 */
export interface ButtonProps extends ComponentProps<"button"> {
  readonly variant?: ButtonVariant;
  /** 28 (`m`) or 24 px (`s`) high. */
  readonly size?: "m" | "s";
  readonly icon?: IconName | undefined;
  /** A toggle: on or off. Leave out for plain actions. */
  readonly pressed?: boolean;
  readonly unavailable?: string | undefined;
}

/** A button with words, and an icon before them where given. */
export function Button(props: ButtonProps) {
  const { variant = "quiet", size = "m", icon, pressed, unavailable, className, children, ...rest } = props;
  const button = (
    <button
      type="button"
      aria-pressed={pressed}
      aria-disabled={unavailable === undefined ? undefined : true}
      {...rest}
      {...(unavailable === undefined ? {} : { onClick: refuse })}
      className={classes(styles.button, styles[variant], size === "s" && styles.small, className)}
    >
      {icon !== undefined && <Icon name={icon} size={size === "s" ? 14 : 16} />}
      {children}
    </button>
  );
  return unavailable === undefined ? button : <Tooltip content={unavailable}>{button}</Tooltip>;
}

function refuse(event: MouseEvent) {
  event.preventDefault();
  event.stopPropagation();
}
