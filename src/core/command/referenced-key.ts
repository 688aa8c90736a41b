import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { Id } from "../document/id.ts";
import type { ColumnRecord, PrimaryKeyRecord, TableRecord, UniqueRecord } from "../document/records/index.ts";

/** What a foreign key can refer to: a primary key, a unique constraint, or a plain unique index, by its columns. */
export type ReferableKey = {
  readonly columns: readonly Id<"column">[];
  readonly of: PrimaryKeyRecord | UniqueRecord | undefined;
};

/**
 * The keys of a table that a foreign key can refer to, the primary key first. Behind one without overlaps PostgreSQL
 * sees no other key over the same columns.
 */
export function referableKeys(catalog: Catalog, tableId: string): readonly ReferableKey[] {
  const primary = catalog.primaryKeyOf(tableId);
  const immediate = [...(primary ? [primary] : []), ...catalog.uniquesOf(tableId)].filter(
    ({ deferral }) => deferral === "immediate",
  );
  const indexes = catalog
    .indexesOf(tableId)
    .filter(({ unique, predicate }) => unique && predicate === null)
    .flatMap(({ keys }): readonly ReferableKey[] => {
      const columns = keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : []));
      return columns.length === keys.length ? [{ columns, of: undefined }] : [];
    });
  const keys: ReferableKey[] = [];
  const hiding: ReferableKey[] = [];
  for (const of of immediate) {
    const key = { columns: of.columns, of };
    if (of.withoutOverlaps) hiding.push(key);
    else if (!isReferable(hiding, of.columns)) keys.push(key);
  }
  return [...keys, ...indexes.filter(({ columns }) => !isReferable(hiding, columns))];
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
