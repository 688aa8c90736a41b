import type { Catalog } from "../document/catalog.ts";
import type { IndexRecord, PrimaryKeyRecord, UniqueRecord } from "../document/records/index.ts";

/** Columns in which no two rows agree, and what says so. */
export type TableKey = {
  readonly columns: readonly string[];
  readonly by: PrimaryKeyRecord | UniqueRecord | IndexRecord;
};

/** The keys of a table: unique columns only where no null lets two rows agree, and the whole table is meant. */
export function tableKeys(catalog: Catalog, tableId: string): readonly TableKey[] {
  const isSure = (ids: readonly string[], nullsNotDistinct: boolean): boolean =>
    nullsNotDistinct || ids.every((id) => catalog.find("column", id)?.notNull);
  const primary = catalog.primaryKeyOf(tableId);
  const constraints = [...(primary ? [primary] : []), ...catalog.uniquesOf(tableId)]
    .filter((by) => !by.withoutOverlaps)
    .filter((by) => by.kind === "primary-key" || isSure(by.columns, by.nullsNotDistinct))
    .map((by) => ({ columns: by.columns, by }));
  const indexes = catalog.indexesOf(tableId).flatMap((by): readonly TableKey[] => {
    const columns = by.keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : []));
    const whole = by.unique && by.predicate === null && columns.length === by.keys.length;
    return whole && isSure(columns, by.nullsNotDistinct) ? [{ columns, by }] : [];
  });
  return [...constraints, ...indexes];
}
