import type { Catalog } from "../catalog.ts";
import { recordSubject } from "../record-words.ts";
import type { ForeignKeyRecord, IndexRecord, PrimaryKeyRecord } from "../records/index.ts";
import { recordInvariant } from "../violation.ts";

/**
 * The columns a foreign key refers to are, in any order, exactly those of a primary key, unique constraint, or unique
 * index without predicate and expressions, that is checked at once (PostgreSQL's `transformFkeyCheckAttrs`); the first
 * of these that was made, and one without overlaps wants a period. Of a table that exists elsewhere the keys are not
 * known.
 */
export const foreignKeyTarget = recordInvariant({
  id: "foreign-key-target",
  kinds: ["foreign-key"],
  check(foreignKey, catalog) {
    if (catalog.find("table", foreignKey.references)?.external) return undefined;
    const columns = foreignKey.pairs.map((pair) => pair.references);
    if (isPlainly(catalog.primaryKeyOf(foreignKey.references), foreignKey, columns)) return undefined;
    const same = keysOf(catalog, foreignKey.references).filter((key) => isSameSet(key.columns, columns));
    const fitting = same.filter((key) => key.isPeriod === foreignKey.period);
    const first = same.find(({ isImmediate }) => isImmediate);
    const isOtherwise = !foreignKey.period && first?.isPeriod;
    if (isOtherwise || (same.length > 0 && fitting.length === 0)) return periodMismatch(catalog, foreignKey);
    if (fitting.some((key) => key.isImmediate)) return undefined;
    const subject = recordSubject(catalog, foreignKey);
    const target = catalog.pathOf(foreignKey.references);
    if (fitting.length > 0) return `${subject} refers to a deferrable key of ${target}.`;
    return `${subject} refers to ${columnNames(catalog, foreignKey)}, which ${target} has no key on.`;
  },
});

/** Whether a foreign key leads to this primary key without more ado: most do. */
function isPlainly(
  key: PrimaryKeyRecord | undefined,
  { period }: ForeignKeyRecord,
  columns: readonly string[],
): boolean {
  return key?.deferral === "immediate" && key.withoutOverlaps === period && isSameSet(key.columns, columns);
}

function periodMismatch(catalog: Catalog, foreignKey: ForeignKeyRecord): string {
  const subject = recordSubject(catalog, foreignKey);
  const target = catalog.pathOf(foreignKey.references);
  return foreignKey.period
    ? `${subject} is for a period, but the key of ${target} allows overlaps.`
    : `${subject} must be for a period, because the key of ${target} is without overlaps.`;
}

/** `isPeriod`: a key without overlaps, to which only foreign keys with a PERIOD refer. */
type Key = { readonly columns: readonly string[]; readonly isImmediate: boolean; readonly isPeriod: boolean };

/** In the order in which they are made. */
function keysOf(catalog: Catalog, tableId: string): readonly Key[] {
  const primaryKey = catalog.primaryKeyOf(tableId);
  const constraints = [...(primaryKey ? [primaryKey] : []), ...catalog.uniquesOf(tableId)];
  const indexes = catalog.indexesOf(tableId).filter(isKey);
  return [
    ...constraints.map(({ columns, deferral, withoutOverlaps }) => ({
      columns,
      isImmediate: deferral === "immediate",
      isPeriod: withoutOverlaps,
    })),
    ...indexes.map((index) => ({ columns: indexedColumns(index), isImmediate: true, isPeriod: false })),
  ];
}

function isKey(index: IndexRecord): boolean {
  const isWhole = index.keys.every((key) => key.of.kind === "column");
  return index.unique && index.predicate === null && isWhole;
}

function indexedColumns({ keys }: IndexRecord): readonly string[] {
  return keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : []));
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 1 && b.length === 1) return a[0] === b[0];
  return a.length === b.length && new Set(b).size === b.length && a.every((id) => b.includes(id));
}

function columnNames(catalog: Catalog, { pairs }: ForeignKeyRecord): string {
  return pairs.map((pair) => catalog.find("column", pair.references)?.name ?? "?").join(", ");
}
