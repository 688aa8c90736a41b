import type { ProofProgress } from "../../../core/introspect/proof.ts";
import { Button } from "../../parts/Button.tsx";
import { ProgressBar } from "../../parts/ProgressBar.tsx";
import styles from "./Proof.module.css";

/** How far PostgreSQL has come, in `words`. */
export function EngineProgress({
  progress,
  words,
  onCancel,
}: {
  readonly progress: ProofProgress | undefined;
  readonly words: string;
  readonly onCancel: () => void;
}) {
  const counted = progress !== undefined && "of" in progress ? progress : undefined;
  return (
    <div className={styles.progress}>
      <ProgressBar
        label={words}
        done={counted?.done ?? 0}
        total={counted?.of}
        unit="statements"
        action={
          <Button variant="line" size="s" onClick={onCancel}>
            Cancel
          </Button>
        }
      />
    </div>
  );
}
