import { plainType } from "../command/comparable.ts";
import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../document/records/index.ts";

/** The tables of what is selected, each once: those whose definition is here, and no partitions of others. */
export function tablesIn(catalog: Catalog, selection: readonly string[]): readonly TableRecord[] {
  const tables = new Set(selection.flatMap((id) => catalog.tableOf(id) ?? []));
  return [...tables].filter(
    ({ external, foreign, ofType, partitionOf }) => !external && !foreign && !ofType && partitionOf === null,
  );
}

/** The columns that are selected, and all those of the tables that are. */
export function columnsIn(catalog: Catalog, selection: readonly string[]): readonly ColumnRecord[] {
  const own = new Set<string>(tablesIn(catalog, selection).map(({ id }) => id));
  const columns = selection.flatMap((id) => catalog.find("column", id) ?? catalog.columnsOf(id));
  return [...new Set(columns)].filter(({ id }) => own.has(catalog.tableOf(id)?.id ?? ""));
}

/** The ids of records. */
export function idsOf(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map(({ id }) => id);
}

/** The internal name of the type of a column, domains around it taken away; "" of an array or a type of the design. */
export function typeWord(catalog: Catalog, { type }: ColumnRecord): string {
  const { base, dimensions } = plainType(catalog, type);
  return dimensions === 0 && "name" in base ? base.name : "";
}

/** Whether a column holds a point in time: date or timestamp. */
export function isMoment(catalog: Catalog, column: ColumnRecord): boolean {
  return ["timestamptz", "timestamp", "date"].includes(typeWord(catalog, column));
}

/** Whether a column holds text. */
export function isText(catalog: Catalog, column: ColumnRecord): boolean {
  return ["text", "varchar", "bpchar", "citext"].includes(typeWord(catalog, column));
}
