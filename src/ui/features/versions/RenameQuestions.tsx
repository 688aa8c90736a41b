import type { RenameQuestion } from "../../../core/diff/comparison.ts";
import type { ComparingState } from "../../../state/comparing.ts";
import { Button } from "../../parts/Button.tsx";
import styles from "./ChangesPanel.module.css";
import { useComparing, useComparingState } from "./use-comparing.ts";

/** Asks what only a person knows between unrelated designs: whether something removed and something added is one thing. */
export function RenameQuestions({ questions }: { readonly questions: readonly RenameQuestion[] }) {
  const { choose } = useComparing();
  const renames = useComparingState(renamesIn);
  if (questions.length === 0) return null;
  return (
    <ul className={styles.questions} aria-label="Likely renames">
      {questions.map(({ after, before, reason, rename }) => (
        <li key={rename} className={styles.question}>
          <span>
            Is <code>{after}</code> the former <code>{before}</code>? {reason}
          </span>
          <Button size="s" variant="line" onClick={() => choose({ renames: [...renames, rename] })}>
            It was renamed
          </Button>
        </li>
      ))}
    </ul>
  );
}

function renamesIn({ renames }: ComparingState): readonly string[] {
  return renames;
}
