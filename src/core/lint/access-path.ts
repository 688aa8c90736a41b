import { groupBy } from "../base/group-by.ts";
import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import type { Catalog } from "../document/catalog.ts";
import type { IndexKey } from "../document/fields/index-key.ts";
import type {
  ColumnRecord,
  IndexRecord,
  PrimaryKeyRecord,
  TableRecord,
  UniqueRecord,
} from "../document/records/index.ts";
import { perTable } from "./per-table.ts";
import { normalized } from "./sql-text.ts";
import { typeNameOf } from "./type-facts.ts";

/** One key of an index, with all that tells it from another. */
export type PathKey = {
  /** The column's id; undefined of an expression. */
  readonly column: string | undefined;
  readonly columnRecord: ColumnRecord | undefined;
  /** Column or expression, collation and operator class in one text: equal texts serve the same searches. */
  readonly text: string;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
  /** Whether its collation is the column's own, so that plain comparisons can use it. */
  readonly comparable: boolean;
};

/** An index of a table, its own or that of a key. */
export type AccessPath = {
  readonly record: IndexRecord | PrimaryKeyRecord | UniqueRecord;
  readonly name: string;
  readonly method: string;
  readonly unique: boolean;
  readonly keys: readonly PathKey[];
  readonly include: readonly string[];
  /** Null, or the condition normalized. */
  readonly predicate: string | null;
};

/** Every index of a table: those of its primary key and unique constraints first, then the others in their order. */
export const accessPathsOf = perTable((catalog, tableId): readonly AccessPath[] => {
  const paths: AccessPath[] = [];
  const primary = catalog.primaryKeyOf(tableId);
  if (primary) paths.push(pathOfKey(catalog, primary));
  for (const key of catalog.uniquesOf(tableId)) paths.push(pathOfKey(catalog, key));
  for (const index of catalog.indexesOf(tableId)) paths.push(pathOfIndex(catalog, index));
  return paths;
});

function pathOfKey(catalog: Catalog, record: PrimaryKeyRecord | UniqueRecord): AccessPath {
  const { name, include } = record;
  const keys = record.columns.map((column) => plainKey(catalog, column));
  return { record, name, method: "btree", unique: true, keys, include, predicate: null };
}

function pathOfIndex(catalog: Catalog, record: IndexRecord): AccessPath {
  const { name, method, unique, include, predicate } = record;
  const keys = record.keys.map((key) => pathKey(catalog, key));
  const condition = predicate === null ? null : normalized(predicate);
  return { record, name, method, unique, keys, include, predicate: condition };
}

/** A column as an index without further words has it. */
function plainKey(catalog: Catalog, column: string): PathKey {
  const columnRecord = catalog.find("column", column);
  return { column, columnRecord, text: column, descending: false, nullsFirst: false, comparable: true };
}

function pathKey(catalog: Catalog, { of, collation, operatorClass, descending, nulls }: IndexKey): PathKey {
  const column = of.kind === "column" ? catalog.find("column", of.column) : undefined;
  const own = column?.collation?.name;
  const other =
    collation !== null && collation.name !== own && !(own === undefined && collation.name === "default");
  const what =
    of.kind === "column" ? of.column : of.kind === "output" ? of.name : `(${normalized(of.expression)})`;
  const special = other || operatorClass ? ` ${other ? collation.name : ""} ${classText(operatorClass)}` : "";
  return {
    column: column?.id,
    columnRecord: column,
    text: what + special,
    descending,
    nullsFirst: nulls === "default" ? descending : nulls === "first",
    comparable: !other,
  };
}

function classText(operatorClass: IndexKey["operatorClass"]): string {
  const parameters = operatorClass?.parameters.map(({ name, value }) => `${name}=${value}`) ?? [];
  return [operatorClass?.name.name ?? "", ...parameters].join(" ");
}

/** The directions of a btree's keys; an index read backwards serves the same order, so the first is made ascending. */
function directions(keys: readonly PathKey[], flip: boolean): readonly string[] {
  return keys.map(
    ({ text, descending, nullsFirst }) => `${text} ${descending !== flip} ${nullsFirst !== flip}`,
  );
}

/** The keys of an index as texts that are equal when the same searches and orders are served. */
export function keyTexts({ method, keys }: AccessPath, length = keys.length): readonly string[] {
  const some = keys.slice(0, length);
  return method === "btree" ? directions(some, keys[0]?.descending ?? false) : some.map(({ text }) => text);
}

/** The indexes that PostgreSQL makes on a partition because the table above has them, with the partition's columns. */
export function inheritedPathsOf(catalog: Catalog, table: TableRecord): readonly AccessPath[] {
  const parent = catalog.find("table", table.partitionOf?.parent);
  if (!parent) return [];
  const byName = groupBy(catalog.columnsOf(table.id), ({ name }) => name);
  const ownId = (id: string): string => byName.get(catalog.find("column", id)?.name ?? "")?.[0]?.id ?? "";
  const above = [...accessPathsOf(catalog, parent.id), ...inheritedPathsOf(catalog, parent)];
  return above
    .filter(({ record }) => record.kind !== "index" || !record.only)
    .map((path) => ({
      ...path,
      keys: path.keys.map((key) => ({ ...key, column: key.column && ownId(key.column) })),
    }));
}

type Placed = { readonly table: TableRecord; readonly path: AccessPath };

const pathsOf = memoizeByIdentity((catalog: Catalog) =>
  memoizeByIdentity((tables: readonly TableRecord[]): readonly Placed[] => {
    const placed: Placed[] = [];
    for (const table of tables)
      accessPathsOf(catalog, table.id).forEach((path) => {
        if (path.record.partOf === null) placed.push({ table, path });
      });
    return placed;
  }),
);

/** The indexes of tables, those of keys among them, that do not follow from the ones of a partitioned table. */
export function pathsIn(catalog: Catalog, tables: readonly TableRecord[]): readonly Placed[] {
  return pathsOf(catalog)(tables);
}

const byKeyTypeIn = memoizeByIdentity((catalog: Catalog) =>
  memoizeByIdentity((tables: readonly TableRecord[]): ReadonlyMap<string, readonly Placed[]> => {
    const found = new Map<string, Placed[]>();
    for (const placed of pathsIn(catalog, tables))
      for (const { columnRecord } of placed.path.keys)
        if (columnRecord) addOnce(found, typeNameOf(catalog, columnRecord), placed);
    return found;
  }),
);

function addOnce(found: Map<string, Placed[]>, type: string, placed: Placed): void {
  const same = found.get(type);
  if (!same) found.set(type, [placed]);
  else if (same.at(-1) !== placed) same.push(placed);
}

/** The indexes with a key column of a type that passes a test, with their tables. */
export function pathsOver(
  catalog: Catalog,
  tables: readonly TableRecord[],
  passes: (type: string) => boolean,
): Iterable<Placed> {
  const byType = [...byKeyTypeIn(catalog)(tables)];
  return new Set(byType.flatMap(([type, paths]) => (passes(type) ? paths : [])));
}

/** The indexes of a table that begin as another one does: of these some may be needless. */
export const pathsAlike = perTable((catalog, tableId): readonly AccessPath[] => {
  const paths = accessPathsOf(catalog, tableId);
  const times = new Map<string | undefined, number>();
  for (const { keys } of paths) times.set(keys[0]?.text, (times.get(keys[0]?.text) ?? 0) + 1);
  return times.size === paths.length ? [] : paths.filter(({ keys }) => (times.get(keys[0]?.text) ?? 0) > 1);
});
