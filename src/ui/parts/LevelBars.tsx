import { classes } from "./classes.ts";
import styles from "./LevelBars.module.css";

/** How many of the three bars are filled; none where there is nothing to fear. */
export type Level = 0 | 1 | 2 | 3;

const bars = [1, 2, 3] as const;

/**
 * Three rising bars for a level such as that of a lock: 1 low, 2 brief, 3 blocking.
 * The length carries the meaning with the colour; the word stands beside it.
 */
export function LevelBars({ level }: { readonly level: Level }) {
  return (
    <svg className={classes(styles.bars, styles[`level${level}`])} width="16" height="12" aria-hidden="true">
      {bars.map((bar) => (
        <rect
          key={bar}
          className={bar <= level ? styles.filled : undefined}
          x={(bar - 1) * 6}
          y={12 - bar * 4}
          width="4"
          height={bar * 4}
          rx="1"
        />
      ))}
    </svg>
  );
}
