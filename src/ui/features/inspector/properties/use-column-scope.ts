import { useMemo } from "react";
import type { ColumnScope } from "../../../../core/expression/unknown-columns.ts";
import { useCatalog } from "../../../app/app-context.ts";

/** The columns that an expression about a table may read; `rows` are names for whole rows, such as `new`. */
export function useColumnScope(
  tableId: string | undefined,
  rows: "none" | "old and new" = "none",
): ColumnScope | undefined {
  const catalog = useCatalog();
  const table = catalog.find("table", tableId);
  return useMemo(() => {
    if (!table) return undefined;
    const columns = catalog.columnsOf(table.id).map(({ name }) => name);
    return { columns, qualifiers: rows === "none" ? [table.name] : ["old", "new"] };
  }, [catalog, table, rows]);
}
