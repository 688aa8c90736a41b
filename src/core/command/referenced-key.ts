import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, PrimaryKeyRecord, TableRecord, UniqueRecord } from "../document/records/index.ts";

/** What a foreign key can refer to: a primary key, a unique constraint, or a plain unique index, by its columns. */
export type ReferableKey = {
  readonly columns: readonly string[];
  readonly of: PrimaryKeyRecord | UniqueRecord | undefined;
};

/** The keys of a table that a foreign key can refer to, the primary key first. */
export function referableKeys(catalog: Catalog, tableId: string): readonly ReferableKey[] {
  const primary = catalog.primaryKeyOf(tableId);
  const uniques = catalog
    .uniquesOf(tableId)
    .filter(({ deferral, withoutOverlaps }) => deferral === "immediate" && !withoutOverlaps);
  const indexes = catalog
    .indexesOf(tableId)
    .filter(({ unique, predicate }) => unique && predicate === null)
    .flatMap(({ keys }): readonly ReferableKey[] => {
      const columns = keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : []));
      return columns.length === keys.length ? [{ columns, of: undefined }] : [];
    });
  return [
    ...(primary && primary.deferral === "immediate" && !primary.withoutOverlaps
      ? [{ columns: primary.columns, of: primary }]
      : []),
    ...uniques.map((unique) => ({ columns: unique.columns, of: unique })),
    ...indexes,
  ];
}

/** Whether columns in any order are one of the keys. */
export function isReferable(keys: readonly ReferableKey[], columns: readonly string[]): boolean {
  const wanted = new Set(columns);
  return keys.some((key) => key.columns.length === wanted.size && key.columns.every((id) => wanted.has(id)));
}

/** The columns of the primary key of a table in its order; a refusal where no plain foreign key can refer to it. */
export function referablePrimaryKey(
  catalog: Catalog,
  { id }: TableRecord,
): readonly [ColumnRecord, ...ColumnRecord[]] | Refusal {
  const path = catalog.pathOf(id);
  const key = catalog.primaryKeyOf(id);
  const [first, ...others] = (key?.columns ?? []).map((column) => catalog.get("column", column));
  if (!key || !first) return refuse(`${path} has no primary key to refer to. Give it one first.`);
  if (key.withoutOverlaps)
    return refuse(
      `The primary key of ${path} is without overlaps, so only a foreign key for a period can refer to it.`,
    );
  if (key.deferral !== "immediate")
    return refuse(
      `The primary key of ${path} is deferrable. Make it immediate before something refers to it.`,
    );
  return [first, ...others];
}
