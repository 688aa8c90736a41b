import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../document/records/index.ts";
import type { Edit } from "./edit.ts";

/** A table with its partitions and the tables that inherit from it, at every depth, itself first. */
export function familyOf(catalog: Catalog, tableId: string): readonly TableRecord[] {
  const family = new Map<string, TableRecord>();
  const pending = [tableId];
  for (let id = pending.shift(); id !== undefined; id = pending.shift()) {
    const table = catalog.find("table", id);
    if (!table || family.has(id)) continue;
    family.set(id, table);
    for (const child of childrenOf(catalog, id)) pending.push(child.id);
  }
  return [...family.values()];
}

/** The family of a table as an edit has it; a table the edit made has none but itself. */
export function familyIn(edit: Edit, tableId: string): readonly TableRecord[] {
  const known = familyOf(edit.before, tableId).map(({ id }) => id);
  return (known.length > 0 ? known : [tableId]).flatMap((id) => edit.find("table", id) ?? []);
}

function childrenOf(catalog: Catalog, tableId: string): readonly TableRecord[] {
  return catalog
    .referencesTo(tableId)
    .flatMap((record) =>
      record.kind === "table" &&
      (record.partitionOf?.parent === tableId || record.inherits.some((id) => id === tableId))
        ? [record]
        : [],
    );
}

/** A column with its namesakes in the tables below its own, which PostgreSQL changes together. */
export function columnFamily(catalog: Catalog, column: ColumnRecord): readonly ColumnRecord[] {
  const table = catalog.tableOf(column.id);
  if (!table) return [column];
  return familyOf(catalog, table.id).flatMap(({ id }) =>
    id === table.id ? [column] : (catalog.columnNamed(id, column.name) ?? []),
  );
}

/** Why a column cannot change on its own: it comes from the parent of its table. */
export function inheritedRefusal(catalog: Catalog, column: ColumnRecord): Refusal | undefined {
  const table = catalog.tableOf(column.id);
  const parents = table ? [...(table.partitionOf ? [table.partitionOf.parent] : []), ...table.inherits] : [];
  const parent = parents.find((id) => catalog.columnNamed(id, column.name));
  return parent === undefined
    ? undefined
    : refuse(
        `${catalog.pathOf(column.id)} comes from ${catalog.pathOf(parent)}. Change it there, and it changes here.`,
      );
}
