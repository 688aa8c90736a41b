import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, IndexRecord, PrimaryKeyRecord, UniqueRecord } from "../document/records/index.ts";
import type { Fix } from "./rule.ts";

/** Gives a column another type, where that concerns nothing else: no domain, expression, default or foreign key. */
export function retype(catalog: Catalog, column: ColumnRecord, type: string): Fix | undefined {
  const bound = catalog.referencesTo(column.id).some(({ kind }) => kind === "foreign-key");
  const free = column.type.base.kind === "builtin" && column.generated === null && !bound;
  return free ? { id: "change-column-type", input: { columnId: column.id, type } } : undefined;
}

/** Removes an index, or the constraint it belongs to. */
export function removalOf(record: IndexRecord | PrimaryKeyRecord | UniqueRecord): Fix {
  return record.kind === "index"
    ? { id: "remove-index", input: { indexId: record.id } }
    : { id: "remove-constraint", input: { constraintId: record.id } };
}
