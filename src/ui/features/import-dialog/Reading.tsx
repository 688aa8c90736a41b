import type { ImportProgress } from "../../../state/ports.ts";
import { ProgressBar } from "../../parts/ProgressBar.tsx";
import styles from "./ImportDialog.module.css";
import type { SourceFacts } from "./import-stage.ts";

/** How far the reading of a file has come. */
export function Reading({
  source,
  progress,
}: {
  readonly source: SourceFacts;
  readonly progress: ImportProgress;
}) {
  const total = Math.max(1, Math.round(source.bytes / 1000));
  return (
    <div className={styles.reading}>
      <ProgressBar
        label={`${progress.doing}: ${source.name}`}
        done={Math.round(progress.done * total)}
        total={total}
        unit="KB"
      />
    </div>
  );
}
