import { lazy, Suspense, useState } from "react";
import { isRefusal } from "../../../core/base/refusal.ts";
import type { MigrationFile } from "../../../core/diff/format.ts";
import type { ToldMigration } from "../../../state/comparer.ts";
import { Notice } from "../../parts/Notice.tsx";
import styles from "./Migration.module.css";
import { MigrationName } from "./MigrationName.tsx";

const CodeView = lazy(async () => ({ default: (await import("../dock/code/CodeView.tsx")).CodeView }));

/** The files of the migration as the chosen tool wants them, one at a time. */
export function MigrationSql({
  migration,
  direction,
}: {
  readonly migration: ToldMigration;
  readonly direction: "up" | "down";
}) {
  const { files } = migration;
  const [chosen, choose] = useState<{ readonly path: string; readonly direction: "up" | "down" }>();
  if (isRefusal(files)) {
    return (
      <Notice tone="error" icon="octagon" look="strip" live>
        {files.refused} Another style writes it.
      </Notice>
    );
  }
  const asked = chosen?.direction === direction ? files.find(({ path }) => path === chosen.path) : undefined;
  const file = asked ?? firstOf(files, direction);
  return (
    <div className={styles.sql}>
      <Suspense fallback={<span />}>
        <CodeView
          language={file?.path.endsWith(".js") ? "typescript" : "sql"}
          label={`SQL of the migration, ${direction}`}
          text={file?.text ?? ""}
        />
      </Suspense>
      <nav className={styles.files} aria-label="Files">
        <MigrationName />
        {files.map(({ path }) => (
          <button
            key={path}
            type="button"
            className={styles.file}
            aria-current={path === file?.path}
            onClick={() => choose({ path, direction })}
          >
            {path}
          </button>
        ))}
      </nav>
    </div>
  );
}

/** Files of one way are named so by most tools: `.down.sql`, or a U in front. */
function firstOf(files: readonly MigrationFile[], direction: "up" | "down"): MigrationFile | undefined {
  const isDown = ({ path }: MigrationFile): boolean => /\.down\.|^U\d/.test(path);
  return files.find((file) => isDown(file) === (direction === "down")) ?? files[0];
}
