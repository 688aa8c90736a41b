import { equal } from "../base/equal.ts";
import { singular } from "../base/singular.ts";
import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, ForeignKeyRecord, TableRecord } from "../document/records/index.ts";
import { columnsInExpression } from "../expression/rename-column-in-expression.ts";
import { tableKeys } from "./table-keys.ts";

/** A table of the design that holds already what a part of another one would hold. */
export type ExistingPart = {
  readonly tableId: string;
  readonly name: string;
  /** Its columns, by the ids of those of the table that is split. */
  readonly columns: ReadonlyMap<string, string>;
  /** Whether a foreign key says that each row of the part is there already. */
  readonly complete: boolean;
};

/** Columns that would leave a table together, and which of them are the key. */
type Leaving = { readonly key: readonly string[]; readonly columns: readonly string[] };

/**
 * The table that a part can be merged with: it has a key like the part's, found by a foreign key or by name, and a
 * column of the same type for each other one. Undefined where none has, or where what is said of the columns could not
 * be said there.
 */
export function existingPart(catalog: Catalog, tableId: string, part: Leaving): ExistingPart | undefined {
  const byKey = catalog
    .foreignKeysOf(tableId)
    .filter(({ pairs }) =>
      sameIds(
        pairs.map(({ column }) => column),
        part.key,
      ),
    )
    .flatMap((key) => existingIn(catalog, catalog.find("table", key.references), { tableId, part, key }));
  const [found] =
    byKey.length > 0
      ? byKey
      : catalog.all("table").flatMap((table) => existingIn(catalog, table, { tableId, part }));
  return found;
}

type Wanted = {
  readonly tableId: string;
  readonly part: Leaving;
  /** The foreign key that leads there. */
  readonly key?: ForeignKeyRecord;
};

function existingIn(
  catalog: Catalog,
  table: TableRecord | undefined,
  { tableId, part, key }: Wanted,
): readonly ExistingPart[] {
  if (!table || table.id === tableId || !standsAlone(catalog, table)) return [];
  const paired = new Map(
    (key?.pairs ?? []).map(({ column, references }): [string, string] => [column, references]),
  );
  const columns = new Map<string, string>();
  for (const id of part.columns) {
    const column = catalog.get("column", id);
    const like = catalog.find("column", paired.get(id)) ?? columnLike(catalog, table, column);
    if (!like || like.generated !== null || !equal(like.type, column.type)) return [];
    columns.set(id, like.id);
  }
  const there = [...columns.values()];
  const keyThere = part.key.map((id) => columns.get(id) ?? "");
  const isKey = tableKeys(catalog, table.id).some((own) => sameIds(own.columns, keyThere));
  const complete = key !== undefined && !key.notEnforced && !key.notValid;
  const fits = new Set(there).size === there.length && isKey && canSay(catalog, tableId, columns);
  const fillable =
    complete || catalog.columnsOf(table.id).every((own) => isOptional(own) || there.includes(own.id));
  return fits && fillable ? [{ tableId: table.id, name: table.name, columns, complete }] : [];
}

/** Its rows are its own, and this design makes it. */
function standsAlone(
  catalog: Catalog,
  { id, partitionOf, partitionBy, inherits, external, foreign }: TableRecord,
): boolean {
  const family = partitionOf === null && partitionBy === null && inherits.length === 0;
  const isParent = catalog.referencesTo(id).some((one) => one.kind === "table" && one.inherits.includes(id));
  return family && !isParent && !external && foreign === null;
}

/** A column of the same name, or without the name of its table: customer_name is the name of customers. */
function columnLike(catalog: Catalog, table: TableRecord, { name }: ColumnRecord): ColumnRecord | undefined {
  const prefix = `${singular(table.name)}_`;
  const short = name.startsWith(prefix) ? name.slice(prefix.length) : name;
  return catalog.columnNamed(table.id, name) ?? catalog.columnNamed(table.id, short);
}

/** A row can be added without a value for it. */
function isOptional({ notNull, default: value, identity, generated }: ColumnRecord): boolean {
  return !notNull || value !== null || identity !== null || generated !== null;
}

/** What checks and exclusions say of columns is text: it can move where the columns have the same names. */
function canSay(catalog: Catalog, tableId: string, columns: ReadonlyMap<string, string>): boolean {
  const renamed = new Set(
    [...columns].flatMap(([from, to]) => {
      const name = catalog.get("column", from).name;
      return catalog.get("column", to).name === name ? [] : [name];
    }),
  );
  const excludes = catalog.get("table", tableId).constraints.some((id) => catalog.find("exclusion", id));
  const texts = catalog.checksOf(tableId).flatMap(({ expression }) => columnsInExpression(expression));
  return !excludes && !texts.some((name) => renamed.has(name));
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
