import { classes } from "./classes.ts";
import styles from "./MeterBar.module.css";
import type { Tone } from "./tone.ts";

/** A share of the whole; its words stand elsewhere, or are read out from `label`. */
export interface MeterPart {
  readonly label: string;
  readonly amount: number;
  readonly tone: Tone;
}

/** A bar whose coloured parts show how a whole divides, as in the ledger of an import. Empty parts are left out. */
export function MeterBar({
  parts,
  className,
}: {
  readonly parts: readonly MeterPart[];
  readonly className?: string;
}) {
  const present = parts.filter((part) => part.amount > 0);
  const words = parts.map((part) => `${part.label} ${part.amount.toLocaleString("en")}`).join(", ");
  return (
    <div className={classes(styles.meter, className)} role="img" aria-label={words}>
      {present.map((part) => (
        <span key={part.label} className={styles[part.tone]} style={{ flexGrow: part.amount }} />
      ))}
    </div>
  );
}
