import type { Catalog } from "../document/catalog.ts";
import type { TableRecord } from "../document/records/index.ts";

/** The roles a column can play, the strongest first. */
export type CardMark = "primary-key" | "foreign-key" | "unique";

export type ColumnMarks = {
  /** The two strongest roles of a column. */
  of(columnId: string): readonly [CardMark | undefined, CardMark | undefined];
  /** Whether the column is part of a key, foreign key, unique constraint or index. */
  isKey(columnId: string): boolean;
};

/** Columns of foreign keys, those of partitions included: what every part refers to, the whole refers to. */
function foreignColumns(catalog: Catalog, table: TableRecord): ReadonlySet<string> {
  const own = catalog.foreignKeysOf(table.id).flatMap((key) => key.pairs.map((pair) => pair.column));
  const lifted = catalog.partitionsOf(table.id).flatMap((partition) =>
    [...foreignColumns(catalog, partition)].flatMap((id) => {
      const name = catalog.find("column", id)?.name;
      return name === undefined ? [] : (catalog.columnNamed(table.id, name)?.id ?? []);
    }),
  );
  return new Set<string>([...own, ...lifted]);
}

/** What part each column plays in the keys of its table. A unique index counts as unique where it covers one column. */
export function marksOf(catalog: Catalog, table: TableRecord): ColumnMarks {
  const primary = new Set<string>(catalog.primaryKeyOf(table.id)?.columns);
  const foreign = foreignColumns(catalog, table);
  const indexes = catalog.indexesOf(table.id).map((index) => ({
    unique: index.unique && index.predicate === null,
    columns: index.keys.flatMap((key) => (key.of.kind === "column" ? [key.of.column] : [])),
  }));
  const unique = new Set<string>([
    ...catalog.uniquesOf(table.id).flatMap((key) => (key.columns.length === 1 ? key.columns : [])),
    ...indexes.flatMap((index) => (index.unique && index.columns.length === 1 ? index.columns : [])),
  ]);
  const indexed = new Set<string>([
    ...catalog.uniquesOf(table.id).flatMap((key) => key.columns),
    ...indexes.flatMap((index) => index.columns),
  ]);
  const roles = (id: string): readonly CardMark[] => [
    ...(primary.has(id) ? (["primary-key"] as const) : []),
    ...(foreign.has(id) ? (["foreign-key"] as const) : []),
    ...(unique.has(id) ? (["unique"] as const) : []),
  ];
  return {
    of: (id) => {
      const [first, second] = roles(id);
      return [first, second];
    },
    isKey: (id) => primary.has(id) || foreign.has(id) || indexed.has(id),
  };
}
