import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../document/records/index.ts";
import { lastWordOf } from "./name-words.ts";
import { columnTypesOf, isPartition } from "./table-facts.ts";

/*
 * Most rules about columns look for a few among many. So the columns of the tables to be judged are sorted out in one
 * walk, by name, type, default and comment, and a rule asks its question once for each name, type or text there is.
 * Partitions are left out: their columns are those of the whole.
 */

/** A column with its table. */
type Placed = { readonly table: TableRecord; readonly column: ColumnRecord };

type Groups = Map<string, Placed[]>;

type Sorted = {
  readonly byName: Groups;
  readonly byType: Groups;
  readonly byDefault: Groups;
  readonly byComment: Groups;
};

const sortedOut = memoizeByIdentity((catalog: Catalog) =>
  memoizeByIdentity((tables: readonly TableRecord[]): Sorted => {
    const sorted: Sorted = {
      byName: new Map(),
      byType: new Map(),
      byDefault: new Map(),
      byComment: new Map(),
    };
    for (const table of tables) {
      if (isPartition(table)) continue;
      const types = columnTypesOf(catalog, table.id);
      catalog.columnsOf(table.id).forEach((column, at) => {
        sortIn(sorted, { table, column }, types[at] ?? "");
      });
    }
    return sorted;
  }),
);

function sortIn({ byName, byType, byDefault, byComment }: Sorted, placed: Placed, type: string): void {
  const { name, default: value, comment } = placed.column;
  add(byName, name, placed);
  add(byType, type, placed);
  if (value !== null) add(byDefault, value, placed);
  if (comment !== null) add(byComment, comment, placed);
}

function add(groups: Groups, key: string, placed: Placed): void {
  const group = groups.get(key);
  if (group) group.push(placed);
  else groups.set(key, [placed]);
}

function those(groups: Groups, passes: (key: string) => boolean): readonly Placed[] {
  const passing: Placed[][] = [];
  for (const [key, same] of groups) if (passes(key)) passing.push(same);
  return passing.flat();
}

/** The names that columns of the tables have, each once. */
export function columnNamesIn(catalog: Catalog, tables: readonly TableRecord[]): Iterable<string> {
  return sortedOut(catalog)(tables).byName.keys();
}

/** The columns with names that pass a test, with their tables, name by name. */
export function columnsNamed(
  catalog: Catalog,
  tables: readonly TableRecord[],
  passes: (name: string) => boolean,
): readonly Placed[] {
  return those(sortedOut(catalog)(tables).byName, passes);
}

/** The columns whose name ends with one of these words, with their tables, name by name. */
export function columnsEnding(
  catalog: Catalog,
  tables: readonly TableRecord[],
  words: readonly string[],
): readonly Placed[] {
  return columnsNamed(catalog, tables, (name) => words.includes(lastWordOf(name)));
}

/** The columns of these types (`typeNameOf`) with their tables, type by type. */
export function columnsTyped(
  catalog: Catalog,
  tables: readonly TableRecord[],
  types: readonly string[],
): readonly Placed[] {
  const { byType } = sortedOut(catalog)(tables);
  return types.flatMap((type) => byType.get(type) ?? []);
}

/** The columns of types (`typeNameOf`) that pass a test, with their tables. */
export function columnsOfTypes(
  catalog: Catalog,
  tables: readonly TableRecord[],
  passes: (type: string) => boolean,
): readonly Placed[] {
  return those(sortedOut(catalog)(tables).byType, passes);
}

/** The columns with defaults that pass a test, with their tables: the same default comes often, and is tested once. */
export function columnsDefaulted(
  catalog: Catalog,
  tables: readonly TableRecord[],
  passes: (value: string) => boolean,
): readonly Placed[] {
  return those(sortedOut(catalog)(tables).byDefault, passes);
}

/** The columns with comments that pass a test, with their tables. */
export function columnsCommented(
  catalog: Catalog,
  tables: readonly TableRecord[],
  passes: (comment: string) => boolean,
): readonly Placed[] {
  return those(sortedOut(catalog)(tables).byComment, passes);
}

/** The tables of these columns, each once. */
export function tablesOf(placed: readonly Placed[]): ReadonlySet<TableRecord> {
  return new Set(placed.map(({ table }) => table));
}
