import type { Catalog } from "../../document/catalog.ts";
import type { ForeignKeyRecord, IndexRecord } from "../../document/records/index.ts";

/**
 * Whether at most one row of the table refers to a row over there. Upstream sees keys only, and compares the foreign
 * key's columns in its order with the key's in the table's; strictly, order does not matter and a unique index counts.
 */
export function isOneToOne(catalog: Catalog, foreignKey: ForeignKeyRecord, strict: boolean): boolean {
  const table = catalog.tableOf(foreignKey.id);
  if (!table) return false;
  const own: readonly string[] = foreignKey.pairs.map(({ column }) => column);
  const primary = catalog.primaryKeyOf(table.id);
  const keys: readonly (readonly string[])[] = [
    ...(primary ? [primary.columns] : []),
    ...catalog.uniquesOf(table.id).map(({ columns }) => columns),
    ...(strict ? catalog.indexesOf(table.id).flatMap((index) => uniqueColumns(index)) : []),
  ];
  const order: readonly string[] = table.columns;
  return keys.some((key) => {
    if (key.length !== own.length) return false;
    if (strict) return key.every((column) => own.includes(column));
    return key
      .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
      .every((column, at) => column === own[at]);
  });
}

/** The columns of an index that makes every row's values unique; none for any other. */
function uniqueColumns({ unique, predicate, keys }: IndexRecord): readonly (readonly string[])[] {
  if (!unique || predicate !== null) return [];
  const columns = keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : []));
  return columns.length === keys.length ? [columns] : [];
}
