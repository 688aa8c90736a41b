import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { quoteLiteral, quoteName } from "../../postgres/quoting.ts";
import { nameOf } from "../../sql/print/name-of.ts";
import type { DataStep } from "../data-step.ts";
import { filledColumns } from "../plan-with-data.ts";
import type { Fill, Move } from "./recipe.ts";

/** Rows of one batch: long enough to be worth a transaction, short enough that nobody waits for a row. */
const BATCH = 1000;

/** Fills a column in batches where it is empty. Rows that somebody else has locked wait for a later batch. */
export function fillInBatches(catalog: Catalog, column: ColumnRecord, fill: Fill): Move {
  const table = catalog.get("table", catalog.tableOf(column.id)?.id ?? "");
  const own = quoteName(column.name);
  const filled = fill.where === null ? `(${fill.value}) IS NOT NULL` : fill.where;
  const where = isVolatile(fill.value) ? `${own} IS NULL` : `${own} IS NULL AND ${filled}`;
  const keys = keysOf(catalog, table);
  const order = keys.isPrimary ? ` ORDER BY ${keys.columns.join(", ")}` : "";
  const picked = keys.columns.map((key, at) => `${key} AS key_${at + 1}`).join(", ");
  const name = nameOf(catalog, table);
  const same = keys.columns.map((key, at) => `${quoteName(table.name)}.${key} = batch.key_${at + 1}`);
  const sql = [
    `WITH batch AS (SELECT ${picked} FROM ${name} WHERE ${where}${order} LIMIT ${BATCH} FOR NO KEY UPDATE SKIP LOCKED)`,
    `UPDATE ${name} SET ${own} = ${fill.value} FROM batch WHERE ${same.join(" AND ")}`,
  ].join("\n");
  return { phase: "backfill", run: "batches", doing: `fill ${own} in batches`, sql: [sql] };
}

/** The rows of a query into a new table, so many at a time as are not there yet. */
export function rowsInBatches(catalog: Catalog, step: DataStep & { readonly kind: "fill-table" }): string {
  const table = nameOf(catalog, catalog.get("table", step.table.id));
  const columns = filledColumns(catalog, step.table.id);
  const own = columns.slice(1, -1);
  const rows = `SELECT ${own} FROM (${step.query}) AS rows ${columns}`;
  return `INSERT INTO ${table} ${columns}\n${rows} EXCEPT SELECT ${own} FROM ${table} LIMIT ${BATCH}`;
}

/** What is computed anew for each call is taken for a value without trying it. */
function isVolatile(value: string): boolean {
  return /\b(?:nextval|random|gen_random_uuid|uuid\w*|clock_timestamp)\s*\(/i.test(value);
}

/** What finds a row again inside one statement: its primary key, or where it lies. */
function keysOf(catalog: Catalog, table: TableRecord) {
  const primary = catalog.primaryKeyOf(table.id);
  const columns = primary?.columns.map((id) => quoteName(catalog.get("column", id).name)) ?? [];
  return columns.length > 0
    ? { columns, isPrimary: true }
    : { columns: ["tableoid", "ctid"], isPrimary: false };
}

/** A batch as one statement for psql, outside a transaction: repeated, committed each time, until no row is left. */
export function batchLoop(batch: string): string {
  const last = batch.replace(" SKIP LOCKED", "");
  const loop = (sql: string): readonly string[] => [
    "  LOOP",
    `    ${sql.replaceAll("\n", "\n    ")};`,
    "    GET DIAGNOSTICS changed = ROW_COUNT;",
    "    COMMIT;",
    "    EXIT WHEN changed = 0;",
    "  END LOOP;",
  ];
  const body = ["DECLARE", "  changed bigint;", "BEGIN", ...loop(batch), ...loop(last), "END"].join("\n");
  return `DO ${quoteLiteral(`\n${body}\n`)}`;
}
