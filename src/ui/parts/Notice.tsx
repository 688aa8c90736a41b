import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import styles from "./Notice.module.css";
import tones from "./tone.module.css";
import type { Tone } from "./tone.ts";

/** A `strip` runs from edge to edge of its dialog or panel, a `box` stands inset. */
export interface NoticeProps {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly look?: "box" | "strip";
  readonly actions?: ReactNode;
  /** Read out when it appears. */
  readonly live?: boolean;
  readonly children: ReactNode;
}

/** A result and its reason in a tinted row: a proof, a refusal, what still holds. */
export function Notice({ tone, icon, look = "box", actions, live = false, children }: NoticeProps) {
  return (
    <div className={classes(styles.notice, tones[tone], styles[look])} role={live ? "status" : undefined}>
      <Icon name={icon} size={look === "strip" ? 16 : 14} className={styles.icon} />
      <div className={styles.words}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
