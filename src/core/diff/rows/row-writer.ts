import { topologicalOrder } from "../../base/topological-order.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import type { ColumnRecord, ForeignKeyRecord, TableRecord } from "../../document/records/index.ts";
import { mentionsWord } from "../../expression/mentions-word.ts";
import { quoteLiteral, quoteName } from "../../postgres/quoting.ts";
import { tokenize } from "../../postgres/tokens.ts";
import { nameOf } from "../../sql/print/name-of.ts";
import { typeSpelling } from "../../sql/print/type-spelling.ts";
import { nthValue } from "./nth-value.ts";

/** What a table of a design may be filled with, statement by statement. */
export interface RowWriter {
  /** Namespace and name. */
  readonly path: string;
  readonly table: TableRecord;
  /** The INSERT of the nth row; with another `attempt` one with other values, should PostgreSQL refuse it. */
  readonly row: (n: number, attempt: number) => string;
  /** Statements for when all tables have rows: references within circles. */
  readonly afterwards: readonly string[];
}

/** How many other values are tried for a row. */
export const ATTEMPTS = 24;

/**
 * Writers of rows for the tables of a design, in the order in which they can be filled. Values satisfy what the design
 * demands as far as that can be read: types, keys, references, values named in checks; empty wherever it is allowed. What
 * the design after demands besides, of references and of types, is heeded too; its NOT NULL is not.
 */
export function rowWriters(before: Document, after: Document): readonly RowWriter[] {
  const [catalog, goal] = [catalogOf(before), catalogOf(after)];
  const tables = catalog
    .all("table")
    .filter(({ external, foreign, partitionOf }) => !external && foreign === null && partitionOf === null);
  const referredTo = (table: TableRecord): readonly TableRecord[] =>
    keysOf(catalog, goal, table).flatMap(
      (key) => tables.find(({ id }) => id === key.references && id !== table.id) ?? [],
    );
  const { cyclic, ordered } = topologicalOrder(tables, referredTo);
  const inOrder = [...ordered, ...cyclic];
  return inOrder.map((table, at) =>
    writerFor({ catalog, goal, table, earlier: new Set(inOrder.slice(0, at).map(({ id }) => String(id))) }),
  );
}

interface Scene {
  readonly catalog: Catalog;
  readonly goal: Catalog;
  readonly table: TableRecord;
  readonly earlier: ReadonlySet<string>;
}

/** Foreign keys of before, and those of after between what is there before. */
function keysOf(catalog: Catalog, goal: Catalog, { id }: TableRecord): readonly ForeignKeyRecord[] {
  const isThere = ({ pairs, references }: ForeignKeyRecord): boolean =>
    catalog.find("table", references) !== undefined &&
    pairs.every((pair) => catalog.find("column", pair.column) && catalog.find("column", pair.references));
  const own = catalog.foreignKeysOf(id);
  return [...own, ...goal.foreignKeysOf(id).filter((key) => !own.some((one) => one.id === key.id))].filter(
    isThere,
  );
}

function writerFor(scene: Scene): RowWriter {
  const { catalog, table } = scene;
  const columns = catalog.columnsOf(table.id).filter((column) => isGiven(column));
  const names = columns.map(({ name }) => quoteName(name)).join(", ");
  const name = nameOf(catalog, table);
  const pools = new Map(columns.map((column) => [column, poolOf(scene, column)]));
  return {
    path: catalog.pathOf(table.id),
    table,
    row: (n, attempt) => {
      if (columns.length === 0) return `INSERT INTO ${name} DEFAULT VALUES`;
      const values = columns.map((column, at) =>
        valueFor(scene, column, { n, at, attempt, pool: pools.get(column) ?? [] }),
      );
      return `INSERT INTO ${name} (${names}) SELECT ${values.join(", ")}`;
    },
    afterwards: keysOf(catalog, scene.goal, table).flatMap((key) => laterReference(scene, key)),
  };
}

/** Sequences and expressions give their own. */
function isGiven({ default: value, generated, identity }: ColumnRecord): boolean {
  return !generated && !identity && !(value !== null && /\bnextval\s*\(/i.test(value));
}

interface Turn {
  readonly n: number;
  readonly at: number;
  readonly attempt: number;
  readonly pool: readonly string[];
}

function valueFor(scene: Scene, column: ColumnRecord, { at, attempt, n, pool }: Turn): string {
  const { catalog, goal, table } = scene;
  const inKey = catalog.primaryKeyOf(table.id)?.columns.some((id) => id === column.id) === true;
  const isOpen = !column.notNull && !inKey;
  const key = keysOf(catalog, goal, table).find(({ pairs }) =>
    pairs.some((pair) => pair.column === column.id),
  );
  if (isOpen && (n + at) % 4 === 3) return "NULL";
  if (key) return referenced(scene, key, { column, n: n + attempt });
  const chosen = attempt === 0 ? undefined : pool[(attempt - 1 + n * 7 + at * 3) % Math.max(pool.length, 1)];
  const value = chosen ?? plainValue(scene, column, n + 1 + attempt * 100);
  return value ?? (isOpen || column.default === null ? "NULL" : column.default);
}

/** A value that also the type after takes, where text becomes something else or a limit gets narrower. */
function plainValue({ catalog, goal }: Scene, column: ColumnRecord, n: number): string | undefined {
  const next = goal.find("column", column.id)?.type ?? column.type;
  const isText =
    column.type.base.kind === "builtin" && /^(?:text|varchar|bpchar)$/.test(column.type.base.name);
  const isOther =
    JSON.stringify(next) !== JSON.stringify(column.type) && next.dimensions === column.type.dimensions;
  if (isText && isOther && next.base.kind !== "multirange") {
    const spelled = next.base.kind === "defined" ? goal : catalog;
    const value = next.base.kind === "defined" ? enumText(goal, next.base.id, n) : nthValue(spelled, next, n);
    if (value !== undefined) return `(${value})::text::${typeSpelling(catalog, column.type)}`;
  }
  return nthValue(catalog, column.type, n);
}

function enumText(goal: Catalog, id: string, n: number): string | undefined {
  const values = goal.find("enum", id)?.values ?? [];
  const value = goal.find("enum-value", values[n % Math.max(values.length, 1)]);
  return value && quoteLiteral(value.name);
}

/** The nth row of the table that is referred to; of its own table the row itself, as long as there is no other. */
function referenced(
  { catalog, earlier, table }: Scene,
  key: ForeignKeyRecord,
  { column, n }: { readonly column: ColumnRecord; readonly n: number },
): string {
  const pair = key.pairs.find((one) => one.column === column.id);
  const target = catalog.get("table", key.references);
  const wanted = catalog.get("column", pair?.references ?? column.id);
  if (target.id !== table.id && !earlier.has(target.id)) return "NULL";
  const from = `FROM ${nameOf(catalog, target)} AS parent`;
  const order = `ORDER BY parent.${quoteName(wanted.name)} OFFSET ${n} % greatest((SELECT count(*) ${from}), 1) LIMIT 1`;
  const found = `(SELECT parent.${quoteName(wanted.name)} ${from} WHERE parent.${quoteName(wanted.name)} IS NOT NULL ${order})`;
  const own = target.id === table.id ? nthValue(catalog, wanted.type, n + 1) : undefined;
  return own !== undefined && column.notNull ? `coalesce(${found}, ${own})` : found;
}

/** Rows that could not refer to a table because it was filled later. */
function laterReference({ catalog, earlier, table }: Scene, key: ForeignKeyRecord): readonly string[] {
  const isLater = key.references !== table.id && !earlier.has(key.references);
  const [pair, ...others] = key.pairs;
  if (!isLater || !pair || others.length > 0) return [];
  const [column, wanted] = [catalog.get("column", pair.column), catalog.get("column", pair.references)];
  const target = nameOf(catalog, catalog.get("table", key.references));
  const name = quoteName(column.name);
  return [
    `UPDATE ${nameOf(catalog, table)} SET ${name} = (SELECT ${quoteName(wanted.name)} FROM ${target} LIMIT 1) WHERE ${name} IS NULL`,
  ];
}

const usualTexts = ["a@example.org", "abc", "ABC", "123", "https://example.org", "+41791234567", "A1"];

/** Other values for a column that a check or a partition's bounds speak of: those they name, and their neighbours. */
function poolOf({ catalog, goal, table }: Scene, column: ColumnRecord): readonly string[] {
  const type = typeSpelling(catalog, column.type);
  const domain =
    column.type.base.kind === "defined" ? catalog.find("domain", column.type.base.id) : undefined;
  const checks = [...catalog.checksOf(table.id), ...goal.checksOf(table.id)].map(
    ({ expression }) => expression,
  );
  const bounds = catalog.partitionsOf(table.id).flatMap(({ partitionOf }) => partitionOf?.bound ?? []);
  const isKey =
    table.partitionBy?.keys.some(({ of }) => of.kind === "column" && of.column === column.id) === true;
  const texts = [
    ...checks.filter((text) => mentionsWord(text, column.name)),
    ...(isKey ? bounds : []),
    ...(domain?.checks.map(({ expression }) => expression) ?? []),
  ];
  if (texts.length === 0) return [];
  const named = texts.flatMap((text) => tokenize(text).flatMap(neighbours));
  const isText = /char|text/.test(type);
  const values = [...new Set([...named, ...(isText ? usualTexts : ["0", "1", "5", "50"])])];
  return values.filter((text) => isText || fits(type, text)).map((text) => `${quoteLiteral(text)}::${type}`);
}

function neighbours({ kind, value }: ReturnType<typeof tokenize>[number]): readonly string[] {
  if (kind === "string") return [value];
  if (kind !== "number" || !/^\d+(?:\.\d+)?$/.test(value)) return [];
  const number = Number(value);
  return [String(number), String(number + 1), String(number - 1)];
}

/** Whether a text may be a value of a type that is not text. */
function fits(type: string, text: string): boolean {
  if (/int|numeric|decimal|double|real|money/.test(type)) return /^-?\d+(?:\.\d+)?$/.test(text);
  return !/^-?\d+(?:\.\d+)?$/.test(text);
}
