import { useMemo } from "react";
import type { Catalog } from "../../../core/document/catalog.ts";
import type { AppState } from "../../../state/app-state.ts";
import type { PrintRequest } from "../../../state/printer.ts";
import { useAppState, useCatalog } from "../../app/app-context.ts";
import { usePrinting } from "./use-printing.ts";

/** The SQL the dock shows; `undefined` while the selection is asked for and holds no table. */
export function useSqlRequest(): PrintRequest | undefined {
  const catalog = useCatalog();
  const selection = useAppState(selectionIn);
  const [{ scope, comments, ifNotExists }] = usePrinting();
  return useMemo(() => {
    if (scope === "design") return { kind: "script", comments, ifNotExists };
    const only = tablesAmong(catalog, selection);
    return only.length === 0 ? undefined : { kind: "script", only, comments, ifNotExists };
  }, [catalog, selection, scope, comments, ifNotExists]);
}

function selectionIn(state: AppState): readonly string[] {
  return state.session.selection;
}

/** The tables that are selected, or have something selected in them. */
function tablesAmong(catalog: Catalog, selection: readonly string[]): readonly string[] {
  return [...new Set(selection.flatMap((id) => catalog.tableOf(id)?.id ?? []))];
}
