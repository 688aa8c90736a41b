import type { Catalog } from "../../../core/document/catalog.ts";
import type { TableRecord } from "../../../core/document/records/index.ts";
import type { AppState } from "../../../state/app-state.ts";
import type { Session } from "../../../state/session.ts";
import { useAppState, useCatalog } from "../../app/app-context.ts";

/** The table that the panel is about: that of the selection, else the one chosen last, else the first one. */
export function useSubjectTable(): TableRecord | undefined {
  const catalog = useCatalog();
  const selection = useAppState(selectionIn);
  const { tableId } = useAppState(normalizingIn);
  return tableOfSelection(catalog, selection) ?? catalog.find("table", tableId) ?? catalog.all("table")[0];
}

function tableOfSelection(catalog: Catalog, selection: readonly string[]): TableRecord | undefined {
  const [only, ...more] = new Set(selection.map((id) => catalog.tableOf(id)));
  return more.length === 0 ? only : undefined;
}

function selectionIn(state: AppState): Session["selection"] {
  return state.session.selection;
}

/** What the panel remembers while it is closed. */
export function normalizingIn(state: AppState): Session["normalizing"] {
  return state.session.normalizing;
}
