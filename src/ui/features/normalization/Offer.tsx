import { Button } from "../../parts/Button.tsx";
import styles from "./Normalization.module.css";

/** A table that has the key and the columns of a part already: its rows can take over what the part would say. */
export function Offer({
  name,
  part,
  merged,
  onMerge,
}: {
  readonly name: string;
  /** What the new table would be called. */
  readonly part: string;
  readonly merged: boolean;
  readonly onMerge: (wanted: boolean) => void;
}) {
  return (
    <div className={styles.answers}>
      <span className={styles.quiet}>
        {merged
          ? `Rows go to ${name}, which exists.`
          : `${name} has these columns already: ${part} is not needed.`}
      </span>
      <Button size="s" variant="line" onClick={() => onMerge(!merged)}>
        {merged ? "Make a new table" : `Merge with ${name}`}
      </Button>
    </div>
  );
}
