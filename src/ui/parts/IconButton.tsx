import type { ComponentProps } from "react";
import styles from "./Button.module.css";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import { Tooltip, type TooltipProps } from "./Tooltip.tsx";

/** `label` names the effect: it is the accessible name and the tooltip. */
export interface IconButtonProps extends Omit<ComponentProps<"button">, "children" | "aria-label"> {
  readonly icon: IconName;
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly variant?: "quiet" | "line";
  /** 28 × 28 with a 16 px icon (`m`), or 24 × 24 with a 14 px icon (`s`). */
  readonly size?: "m" | "s";
  readonly pressed?: boolean;
  readonly tooltipSide?: TooltipProps["side"];
}

/** A square button with only an icon; its label shows as a tooltip. */
export function IconButton(props: IconButtonProps) {
  const {
    icon,
    label,
    shortcut,
    variant = "quiet",
    size = "m",
    pressed,
    tooltipSide,
    className,
    ...rest
  } = props;
  const small = size === "s";
  return (
    <Tooltip content={label} shortcut={shortcut} side={tooltipSide ?? "bottom"}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        {...rest}
        className={classes(styles.button, styles[variant], styles.square, small && styles.small, className)}
      >
        <Icon name={icon} size={small ? 14 : 16} />
      </button>
    </Tooltip>
  );
}
