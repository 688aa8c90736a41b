import { useState } from "react";
import { isRefusal } from "../../../core/base/refusal.ts";
import type { LedgerLine } from "../../../core/sql/import/ledger.ts";
import type { AppState } from "../../../state/app-state.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { commitImport, type ImportChoice, showImported } from "./commit-import.ts";
import type { Import } from "./use-import.ts";

/** Taking an import in, as it was chosen; `line` names the statement whose object is shown afterwards. */
export interface Committing {
  /** Whether the open design holds nothing that an import could be added to. */
  readonly empty: boolean;
  readonly commit: (line?: LedgerLine) => void;
  /** Why it could not be taken in as it was chosen, until that is chosen otherwise. */
  readonly refusal: string | undefined;
}

/** Takes the import that was read into the open design and closes the dialog; tells why where that is refused. */
export function useCommit({ stage, choice, close }: Import): Committing {
  const app = useApp();
  const empty = useAppState(isEmptyIn);
  const [refused, setRefused] = useState<{ readonly choice: ImportChoice; readonly why: string }>();
  const commit = (line?: LedgerLine): void => {
    if (stage.kind !== "read") return;
    const { imported, source } = stage;
    const mode = empty ? "replace" : choice.mode;
    const refusal = commitImport(app, { imported, name: source.name, choice: { ...choice, mode } });
    if (refusal && isRefusal(refusal)) {
      setRefused({ choice, why: refusal.refused });
      return;
    }
    if (line) showImported(app, imported, line);
    // The page takes in the design first; the dialog goes in a task of its own, so that neither stands in the way.
    setTimeout(close);
  };
  return { empty, commit, refusal: refused?.choice === choice ? refused.why : undefined };
}

/** Whether the open design holds nothing but itself and the namespace that every database has. */
function isEmptyIn({ history }: AppState): boolean {
  return history.document.schema.size <= 2;
}
