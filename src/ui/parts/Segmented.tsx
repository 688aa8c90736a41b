import { useId } from "react";
import { classes } from "./classes.ts";
import styles from "./Segmented.module.css";

/** `count` follows the label, e.g. "Modelled 142". */
export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly count?: number;
}

/** `label` names the choice for screen readers. */
export interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly segments: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of two to four values side by side; a radio group, so arrows move within it. */
export function Segmented<Value extends string>({ label, value, segments, onChange }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.segmented} aria-label={label}>
      {segments.map((segment) => (
        <label
          key={segment.value}
          className={classes(styles.segment, segment.value === value && styles.chosen)}
        >
          <input
            type="radio"
            className={styles.input}
            name={name}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          {segment.label}
          {segment.count !== undefined && (
            <span className={styles.count}>{segment.count.toLocaleString("en")}</span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
