import { classes } from "./classes.ts";
import styles from "./Icon.module.css";
import { type IconName, type IconPath, icons } from "./icons.ts";
import type { Tone } from "./tone.ts";

/** Colours an icon can take beside that of the text around it; keys have their own three. */
export type IconTone = Tone | "pk" | "fk" | "unique" | "muted";

/** `label` makes the icon speak for itself; without it a screen reader passes over it. */
export interface IconProps {
  readonly name: IconName;
  /** Drawn at 16 (controls), 14 (rows) or 12 (chips) px. */
  readonly size?: 16 | 14 | 12;
  readonly tone?: IconTone;
  readonly label?: string;
  readonly className?: string | undefined;
}

/** A stroke icon from the table, in the colour of its text unless a tone is given. */
export function Icon({ name, size = 16, tone, label, className }: IconProps) {
  const path: IconPath = icons[name];
  return (
    <svg
      role={label === undefined ? undefined : "img"}
      aria-hidden={label === undefined}
      aria-label={label}
      className={classes(styles.icon, tone && styles[tone], className)}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      style={path.weight === undefined ? undefined : { strokeWidth: path.weight }}
    >
      {label !== undefined && <title>{label}</title>}
      <path d={path.d} />
      {path.dashed !== undefined && <path d={path.dashed} strokeDasharray="2 1.6" />}
    </svg>
  );
}
