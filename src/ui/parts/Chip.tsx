import type { ReactNode } from "react";
import styles from "./Chip.module.css";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import tones from "./tone.module.css";
import type { Tone } from "./tone.ts";

/** A tone never stands alone: give an icon, or words that say the same. */
export interface ChipProps {
  readonly tone?: Tone;
  readonly icon?: IconName | undefined;
  /** 18 (`s`), 22 (`m`) or 24 px (`l`, e.g. the proof badge) high. */
  readonly size?: "s" | "m" | "l";
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A word or two about the thing it stands beside. */
export function Chip({ tone = "neutral", icon, size = "s", className, children }: ChipProps) {
  return (
    <span className={classes(styles.chip, tones[tone], styles[size], className)} data-tone={tone}>
      {icon !== undefined && <Icon name={icon} size={size === "s" ? 12 : 14} />}
      <span className={styles.text}>{children}</span>
    </span>
  );
}
