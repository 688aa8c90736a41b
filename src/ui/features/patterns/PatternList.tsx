import type { Pattern } from "../../../core/pattern/pattern.ts";
import { patterns } from "../../../core/pattern/patterns/index.ts";
import { classes } from "../../parts/classes.ts";
import styles from "./Patterns.module.css";

export interface PatternListProps {
  readonly chosen: Pattern;
  readonly applies: (pattern: Pattern) => boolean;
  readonly onChoose: (id: string) => void;
}

/** Every pattern; those that do not apply to what is selected are dimmed and say on the right what they take. */
export function PatternList({ chosen, applies, onChoose }: PatternListProps) {
  return (
    <ul className={styles.list} aria-label="Patterns">
      {patterns.map((pattern) => (
        <li key={pattern.id}>
          <button
            type="button"
            aria-current={pattern === chosen}
            className={classes(
              styles.choice,
              pattern === chosen && styles.chosen,
              !applies(pattern) && styles.dim,
            )}
            onClick={() => onChoose(pattern.id)}
          >
            {pattern.title}
          </button>
        </li>
      ))}
    </ul>
  );
}
