import { groupBy } from "../base/group-by.ts";
import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, ForeignKeyRecord, TableRecord } from "../document/records/index.ts";
import { columnsInExpression } from "../expression/rename-column-in-expression.ts";
import { accessPathsOf } from "./access-path.ts";
import { wordsOf } from "./name-words.ts";
import { perTable } from "./per-table.ts";
import { rememberText } from "./remember-text.ts";
import { isMomentType, isText, typeNameOf } from "./type-facts.ts";

/** A foreign key with the columns it leads from and to. */
type Reference = { readonly key: ForeignKeyRecord; readonly pairs: readonly ReferencePair[] };

type ReferencePair = { readonly from: ColumnRecord; readonly to: ColumnRecord };

/** The foreign keys of a table with their columns. */
export const referencesOf = perTable((catalog, tableId): readonly Reference[] =>
  catalog.foreignKeysOf(tableId).map((key) => ({
    key,
    pairs: key.pairs.map(({ column, references }) => ({
      from: catalog.get("column", column),
      to: catalog.get("column", references),
    })),
  })),
);

/** The ids of the columns of a table that are part of a foreign key. */
export const referringColumns = perTable(
  (catalog, tableId): ReadonlySet<string> =>
    new Set(catalog.foreignKeysOf(tableId).flatMap(({ pairs }) => pairs.map(({ column }) => column))),
);

/** The names of a foreign key's columns. */
export function columnNamesOf(catalog: Catalog, { pairs }: ForeignKeyRecord): readonly string[] {
  return pairs.flatMap(({ column }) => catalog.find("column", column)?.name ?? []);
}

/** The columns of the primary key, in its order. */
export const keyColumnsOf = perTable((catalog, tableId): readonly ColumnRecord[] =>
  (catalog.primaryKeyOf(tableId)?.columns ?? []).flatMap((id) => catalog.find("column", id) ?? []),
);

/** Tables that are no partitions, whose columns are those of the whole, and that this design makes. */
export const ownTables: (catalog: Catalog) => readonly TableRecord[] = memoizeByIdentity((catalog: Catalog) =>
  catalog.all("table").filter(({ partitionOf, external }) => partitionOf === null && !external),
);

/** Whether a table is a partition of another: what is said of that one need not be said again. */
export function isPartition({ partitionOf }: TableRecord): boolean {
  return partitionOf !== null;
}

const bookkeeping =
  /^(id|uuid|position|sort_?order|ordinal|rank|(created|updated|inserted|modified|added|last_update|deleted|discarded)(_?(at|on|by|date))?)$/i;

/** Whether a column only keeps the books: an id, a position, when the row was made. */
export function isBookkeeping({ name }: ColumnRecord): boolean {
  return keepsBooks(name);
}

const keepsBooks = rememberText((name) => bookkeeping.test(name));

/** The two foreign keys of a table that only relates two others; undefined for any other table. */
export function junctionKeys(catalog: Catalog, { id }: TableRecord): Pair | undefined {
  return pairOf(catalog, id);
}

type Pair = readonly [ForeignKeyRecord, ForeignKeyRecord];

const pairOf = perTable((catalog, tableId): Pair | undefined => {
  const keys = catalog.foreignKeysOf(tableId);
  const [one, two] = keys;
  if (!one || !two || keys.length > 2) return undefined;
  const columns = new Set<string>();
  for (const { pairs } of keys) for (const { column } of pairs) columns.add(column);
  if (columns.size !== one.pairs.length + two.pairs.length) return undefined;
  const plain = catalog.columnsOf(tableId).every((column) => columns.has(column.id) || isBookkeeping(column));
  return plain || isKeyOf(catalog, tableId, columns) ? [one, two] : undefined;
});

function isKeyOf(catalog: Catalog, tableId: string, columns: ReadonlySet<string>): boolean {
  return accessPathsOf(catalog, tableId).some(
    ({ unique, predicate, keys }) =>
      unique &&
      predicate === null &&
      keys.length === columns.size &&
      keys.every(({ column }) => column !== undefined && columns.has(column)),
  );
}

const logWords = new Set(
  "log logs event events audit audits history histories journal journals activity activities version versions".split(
    " ",
  ),
);

/** Whether a table's name says that it only grows: a log, events, a history. */
export function isLog({ name }: TableRecord): boolean {
  return saysLog(name);
}

const saysLog = rememberText((name) => wordsOf(name).some((word) => logWords.has(word)));

/** Whether a table is a small list that others choose from: few columns, a name or code, no references of its own. */
export function isLookup(catalog: Catalog, { id }: TableRecord): boolean {
  return looksUp(catalog, id);
}

const looksUp = perTable((catalog, id): boolean => {
  if (catalog.foreignKeysOf(id).length > 0 || catalog.foreignKeysTo(id).length === 0) return false;
  const columns = catalog.columnsOf(id).filter((column) => !isBookkeeping(column));
  return columns.length <= 3 && columns.some((column) => isText(catalog, column));
});

/** Whether a table holds things of its own: no partition, no junction, no lookup list. */
export function isEntity(catalog: Catalog, { id }: TableRecord): boolean {
  return holdsThings(catalog, id);
}

const holdsThings = perTable((catalog, id): boolean => {
  const table = catalog.get("table", id);
  const own = !isPartition(table) && !isOfTool(table);
  return own && !junctionKeys(catalog, table) && !isLookup(catalog, table);
});

const ofTools =
  /^(schema_migrations|ar_internal_metadata|flyway_schema_history|knex_migrations(_lock)?|_prisma_migrations|__drizzle_migrations|alembic_version|django_migrations|databasechangelog(lock)?|goose_db_version|spatial_ref_sys|active_storage_(blobs|attachments|variant_records)|action_text_rich_texts|action_mailbox_inbound_emails)$/i;

/** Whether a table is made and kept by a well-known tool, whose habits are not the design's. */
export function isOfTool({ name }: TableRecord): boolean {
  return ofTools.test(name);
}

/** The types of a table's columns (`typeNameOf`), and the columns of some that many rules ask for. */
const ofTypes = perTable((catalog, tableId) => {
  const types: string[] = [];
  const moments: ColumnRecord[] = [];
  const stamps: ColumnRecord[] = [];
  const booleans: ColumnRecord[] = [];
  let deletion: ColumnRecord | undefined;
  catalog.columnsOf(tableId).forEach((column) => {
    const type = typeNameOf(catalog, column);
    types.push(type);
    if (type === "bool") booleans.push(column);
    if (type.startsWith("timestamp")) stamps.push(column);
    if (!isMomentType(type)) return;
    moments.push(column);
    if (saysDeleted(column.name)) deletion ??= column;
  });
  return { types, moments, stamps, booleans, deletion };
});

/** The types of a table's columns (`typeNameOf`), in their order. */
export function columnTypesOf(catalog: Catalog, tableId: string): readonly string[] {
  return ofTypes(catalog, tableId).types;
}

/** The columns of a table that are marked by a point in time: date or timestamp. */
export function momentsOf(catalog: Catalog, tableId: string): readonly ColumnRecord[] {
  return ofTypes(catalog, tableId).moments;
}

/** The columns of a table that are timestamps, or lists of them. */
export function timestampsOf(catalog: Catalog, tableId: string): readonly ColumnRecord[] {
  return ofTypes(catalog, tableId).stamps;
}

/** The boolean columns of a table. */
export function booleansOf(catalog: Catalog, tableId: string): readonly ColumnRecord[] {
  return ofTypes(catalog, tableId).booleans;
}

/** The column that says that a row is deleted but kept, if there is one. */
export function softDeleteColumn(catalog: Catalog, tableId: string): ColumnRecord | undefined {
  return ofTypes(catalog, tableId).deletion;
}

const saysDeleted = rememberText((name) => /^(deleted_?at|discarded_?at)$/i.test(name));

/** The names of the columns that checks of a table, or of the domains of its columns, say something about. */
export const checkedColumns = perTable((catalog, tableId): ReadonlySet<string> => {
  const own = catalog.checksOf(tableId).flatMap(({ expression }) => columnsInExpression(expression));
  const byDomain = catalog.columnsOf(tableId).filter(({ type: { base } }) => {
    const domain = base.kind === "defined" ? catalog.find("domain", base.id) : undefined;
    return (domain?.checks.length ?? 0) > 0;
  });
  return new Set([...own, ...byDomain.map(({ name }) => name)]);
});

const tablesByName = memoizeByIdentity((catalog: Catalog) =>
  groupBy(catalog.all("table"), ({ name }) => name),
);

/** The table of this name in the same namespace, or in any if there is only one. */
export function tableNamed(catalog: Catalog, name: string, near: TableRecord): TableRecord | undefined {
  const [only, ...more] = tablesByName(catalog).get(name) ?? [];
  if (!only) return undefined;
  const namespace = catalog.namespaceOf(near.id);
  const beside = [only, ...more].find(({ id }) => catalog.namespaceOf(id) === namespace);
  return beside ?? (more.length === 0 ? only : undefined);
}

const keysOf = memoizeByIdentity((catalog: Catalog) =>
  memoizeByIdentity((tables: readonly TableRecord[]) =>
    tables.flatMap(({ id }) => catalog.foreignKeysOf(id)),
  ),
);

/** The foreign keys of these tables. */
export function foreignKeysIn(catalog: Catalog, tables: readonly TableRecord[]): readonly ForeignKeyRecord[] {
  return keysOf(catalog)(tables);
}
