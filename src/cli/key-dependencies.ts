import type { Catalog } from "../core/document/catalog.ts";
import { attributeSet, firstAttributes } from "../core/normalize/attribute-set.ts";
import type { Dependency } from "../core/normalize/dependency.ts";

/** That the keys of a table determine all of its columns: unique columns only where no null lets two rows agree. */
export function keyDependencies(catalog: Catalog, tableId: string): readonly Dependency[] {
  const columns = catalog.columnsOf(tableId);
  const right = firstAttributes(columns.length);
  return keysOf(catalog, tableId).map((ids) => ({
    left: attributeSet(ids.map((id) => columns.findIndex((column) => column.id === id))),
    right,
  }));
}

function keysOf(catalog: Catalog, tableId: string): readonly (readonly string[])[] {
  const primary = catalog.primaryKeyOf(tableId);
  const isSure = (ids: readonly string[], nullsNotDistinct: boolean): boolean =>
    nullsNotDistinct || ids.every((id) => catalog.find("column", id)?.notNull);
  const uniques = catalog
    .uniquesOf(tableId)
    .filter(({ columns, nullsNotDistinct }) => isSure(columns, nullsNotDistinct))
    .map(({ columns }) => columns);
  const indexes = catalog.indexesOf(tableId).flatMap(({ unique, predicate, keys, nullsNotDistinct }) => {
    const ids = keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : []));
    const whole = unique && predicate === null && ids.length === keys.length;
    return whole && isSure(ids, nullsNotDistinct) ? [ids] : [];
  });
  return [...(primary ? [primary.columns] : []), ...uniques, ...indexes];
}
