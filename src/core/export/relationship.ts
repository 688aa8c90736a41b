import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, ForeignKeyRecord, TableRecord } from "../document/records/index.ts";
import { isNullable } from "./column-rules.ts";

/** What a foreign key says of the numbers of rows: none at the other end, at most one at this. */
export type Relationship = {
  /** Whether a row may refer to nothing. */
  readonly optional: boolean;
  /** Whether at most one row refers to a row. */
  readonly single: boolean;
};

/** The numbers of rows that a foreign key allows. */
export function relationshipOf(catalog: Catalog, key: ForeignKeyRecord): Relationship {
  const columns = key.pairs.map(({ column }) => catalog.get("column", column));
  const table = catalog.tableOf(key.id);
  return {
    optional: columns.some((column) => isNullable(catalog, column)),
    single: table !== undefined && isKey(catalog, table, new Set(columns.map(({ id }) => id))),
  };
}

/** Whether these columns contain a key: a primary key, unique constraint, or unique index over all rows. */
function isKey(catalog: Catalog, table: TableRecord, columns: ReadonlySet<string>): boolean {
  return keysOf(catalog, table).some((key) => key.every((id) => columns.has(id)));
}

function keysOf(catalog: Catalog, table: TableRecord): readonly (readonly string[])[] {
  const primary = catalog.primaryKeyOf(table.id);
  const indexes = catalog.indexesOf(table.id).flatMap(({ unique, predicate, keys }) => {
    if (!unique || predicate !== null) return [];
    const columns = keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : []));
    return columns.length === keys.length ? [columns] : [];
  });
  return [
    ...(primary ? [primary.columns] : []),
    ...catalog.uniquesOf(table.id).map(({ columns }) => columns),
    ...indexes,
  ];
}

/** A column's part in the keys of its table. */
export type KeyMark = "PK" | "FK" | "UK";

/** The marks of a column: part of the primary key, of a foreign key, unique by itself. */
export function keyMarks(catalog: Catalog, table: TableRecord, { id }: ColumnRecord): readonly KeyMark[] {
  const primary = catalog.primaryKeyOf(table.id)?.columns.includes(id) ?? false;
  const foreign = catalog
    .foreignKeysOf(table.id)
    .some(({ pairs }) => pairs.some(({ column }) => column === id));
  const unique = keysOf(catalog, table)
    .slice(catalog.primaryKeyOf(table.id) ? 1 : 0)
    .some((key) => key.length === 1 && key[0] === id);
  return [
    ...(primary ? (["PK"] as const) : []),
    ...(foreign ? (["FK"] as const) : []),
    ...(unique ? (["UK"] as const) : []),
  ];
}
