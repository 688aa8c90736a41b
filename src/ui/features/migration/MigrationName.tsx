import { type ComparingState, keptOf } from "../../../state/comparing.ts";
import { nameMigration } from "../../../state/migration-words.ts";
import { useApp } from "../../app/app-context.ts";
import { CommitField } from "../../parts/CommitField.tsx";
import { useComparingState } from "../versions/use-comparing.ts";
import styles from "./Migration.module.css";

/** What the files of the migration are called. */
export function MigrationName() {
  const app = useApp();
  const name = useComparingState(nameIn);
  return (
    <CommitField
      size="s"
      className={styles.name}
      aria-label="File name"
      title="What the files of the migration are called"
      value={name}
      onCommit={(text) => nameMigration(app, text)?.refused}
    />
  );
}

function nameIn(state: ComparingState): string {
  return keptOf(state).name;
}
