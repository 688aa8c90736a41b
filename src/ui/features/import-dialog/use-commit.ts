import { isRefusal } from "../../../core/base/refusal.ts";
import type { LedgerLine } from "../../../core/sql/import/ledger.ts";
import type { AppState } from "../../../state/app-state.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { commitImport, showImported } from "./commit-import.ts";
import type { Import } from "./use-import.ts";

/** Taking an import in, as it was chosen; `line` names the statement whose object is shown afterwards. */
export interface Committing {
  /** Whether the open design holds nothing that an import could be added to. */
  readonly empty: boolean;
  readonly commit: (line?: LedgerLine) => void;
}

/** Takes the import that was read into the open design and closes the dialog; says why where that is refused. */
export function useCommit({ stage, choice, close }: Import): Committing {
  const app = useApp();
  const empty = useAppState(isEmptyIn);
  const commit = (line?: LedgerLine): void => {
    if (stage.kind !== "read") return;
    const { imported, source } = stage;
    const mode = empty ? "replace" : choice.mode;
    const refusal = commitImport(app, { imported, name: source.name, choice: { ...choice, mode } });
    if (refusal && isRefusal(refusal)) {
      app.notify(refusal.refused, "error");
      return;
    }
    if (line) showImported(app, imported, line);
    // The page takes in the design first; the dialog goes in a task of its own, so that neither stands in the way.
    setTimeout(close);
  };
  return { empty, commit };
}

/** Whether the open design holds nothing but itself and the namespace that every database has. */
function isEmptyIn({ history }: AppState): boolean {
  return history.document.schema.size <= 2;
}
