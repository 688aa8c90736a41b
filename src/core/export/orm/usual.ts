import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, SequenceRecord, TableRecord } from "../../document/records/index.ts";
import { objectName } from "../../postgres/default-names.ts";
import { explicitOptions } from "../../postgres/sequence-defaults.ts";
import { serialSequence } from "../default-value.ts";

/** Whether a primary key has the name that PostgreSQL gives. */
export function isUsualKey(table: TableRecord, name: string): boolean {
  return name === objectName(table.name, null, "pkey");
}

/** Whether a column is what `serial` makes: counted by a sequence of its own with the usual name and options. */
export function isSerial(catalog: Catalog, table: TableRecord, column: ColumnRecord): boolean {
  const sequence = serialSequence(catalog, column);
  const { base, dimensions } = column.type;
  return (
    sequence?.ownedBy === column.id &&
    column.notNull &&
    base.kind === "builtin" &&
    dimensions === 0 &&
    ["int2", "int4", "int8"].includes(base.name) &&
    sequence.name === objectName(table.name, column.name, "seq") &&
    catalog.namespaceOf(sequence.id) === catalog.namespaceOf(table.id) &&
    isPlain(sequence)
  );
}

function isPlain({ type, options }: SequenceRecord): boolean {
  return Object.values(explicitOptions(type, options)).every((value) => value === null || value === false);
}

/** The sequence that a usual serial column brings along: mappers make it with the column. */
export function isMadeBySerial(catalog: Catalog, { ownedBy }: SequenceRecord): boolean {
  const table = ownedBy === null ? undefined : catalog.tableOf(ownedBy);
  const column = catalog.find("column", ownedBy);
  return table !== undefined && column !== undefined && isSerial(catalog, table, column);
}
