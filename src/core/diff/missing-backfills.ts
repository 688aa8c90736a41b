import { catalogOf } from "../document/catalog.ts";
import type { Comparison } from "./comparison.ts";
import type { DataStep } from "./data-step.ts";

/**
 * The questions that only a person can answer: what new columns hold that must hold something and have no default, in
 * tables that are there. Without an answer the migration fails where the table has rows.
 */
export function missingBackfills(
  { after, before }: Comparison,
  given: readonly DataStep[],
): readonly string[] {
  const [old, catalog] = [catalogOf(before), catalogOf(after)];
  const filled = new Set(
    given.flatMap((step) => (step.kind === "fill-column" ? [String(step.column.id)] : [])),
  );
  return catalog.all("column").flatMap((column) => {
    const table = catalog.tableOf(column.id);
    const isEmpty = column.default === null && !column.identity && !column.generated;
    const isNew = !old.record(column.id) && old.find("table", table?.id) !== undefined;
    if (!isNew || !isEmpty || !column.notNull || filled.has(column.id)) return [];
    const path = catalog.pathOf(column.id);
    return [
      `what is in ${path} for the rows that are there? It is required and has no default, so the migration fails on a table with rows. Say so: --backfill "${path}=…"`,
    ];
  });
}
