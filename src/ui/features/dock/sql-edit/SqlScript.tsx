import { lazy, Suspense, useState } from "react";
import type { Reconciler, SqlFault } from "../../../../state/reconciler.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { ErrorBoundary } from "../../../parts/ErrorBoundary.tsx";
import { Notice } from "../../../parts/Notice.tsx";
import type { LivePrint } from "../use-live-print.ts";
import { EditBar } from "./EditBar.tsx";
import { SqlOutcomeList } from "./SqlOutcomeList.tsx";
import styles from "./SqlScript.module.css";
import { useSqlEdit } from "./use-sql-edit.ts";

const ScriptEditor = lazy(async () => ({
  default: (await import("../code/ScriptEditor.tsx")).ScriptEditor,
}));

const none: readonly SqlFault[] = [];

/** The script of the design to edit: what it comes to is shown as it is typed, and taken in when it is applied. */
export function SqlScript({
  reconciler,
  live,
}: {
  readonly reconciler: Reconciler;
  readonly live: LivePrint;
}) {
  const app = useApp();
  const catalog = useCatalog();
  const editing = useSqlEdit(reconciler, live);
  const [goTo, setGoTo] = useState<SqlFault>();
  const { draft, outcome } = editing;
  return (
    <div className={styles.script}>
      {live.failure !== undefined && (
        <Notice tone="error" icon="octagon" look="strip" live>
          {live.failure}
        </Notice>
      )}
      <div className={styles.editor}>
        <ErrorBoundary
          fallback={() => (
            <textarea
              className={styles.plain}
              aria-label="SQL"
              spellCheck={false}
              value={editing.text}
              readOnly={!editing.editable}
              onChange={(event) => editing.edit(event.currentTarget.value)}
            />
          )}
        >
          <Suspense fallback={null}>
            <ScriptEditor
              label="SQL"
              text={editing.text}
              editable={editing.editable}
              faults={draft && outcome ? outcome.faults : none}
              goTo={goTo}
              catalog={catalog}
              onEdit={editing.edit}
              onApply={editing.apply}
              onUndo={app.undo}
            />
          </Suspense>
        </ErrorBoundary>
      </div>
      {draft && <SqlOutcomeList editing={editing} onGoTo={(fault) => setGoTo({ ...fault })} />}
      {draft && <EditBar editing={editing} />}
    </div>
  );
}
