import { isRefusal } from "../base/refusal.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import type { ColumnRecord, SchemaRecord } from "../document/records/index.ts";
import { quoteName } from "../postgres/quoting.ts";
import { columnList, nameOf, ownerNameOf } from "../sql/print/name-of.ts";
import { compare } from "./compare.ts";
import type { Comparison } from "./comparison.ts";
import type { DataStep } from "./data-step.ts";
import { migrationOf } from "./migration.ts";
import { put, without } from "./online/document-edits.ts";
import { withKept } from "./online/kept.ts";
import type { Plan, Step } from "./plan.ts";
import { planOf, stepsIn } from "./plan-of.ts";

/**
 * The plain plan with what a person states about rows. First all that is new comes beside what is there, what is filled
 * may still be empty; then rows are filled, from what is new and what is old; then the rest follows.
 */
export function planWithData(comparison: Comparison, given: readonly DataStep[]): Plan {
  const plain = planOf(comparison);
  if (given.length === 0) return plain;
  const [up, down] = (["up", "down"] as const).map((way) => given.filter((step) => step.way === way));
  return {
    ...plain,
    steps: up && up.length > 0 ? filledSteps(comparison, up) : plain.steps,
    down: down && down.length > 0 ? filledSteps(reversed(comparison), down) : plain.down,
  };
}

/** The names of both designs side by side, as they are on the way up when rows are filled. */
export function namesWhenFilled(comparison: Comparison, given: readonly DataStep[]): Catalog {
  return catalogOf(betweenOf(comparison, given));
}

/** The same comparison the other way round. */
export function reversed({ after, before }: Comparison): Comparison {
  const back = compare(after, before, { match: "id" });
  if (isRefusal(back)) throw new Error(back.refused);
  return back;
}

function betweenOf({ after, followed }: Comparison, given: readonly DataStep[]): Document {
  return withKept(notYetRequired(after, catalogOf(followed), given), followed, {
    alsoKept: () => false,
    isCareful: () => true,
  });
}

function filledSteps(comparison: Comparison, given: readonly DataStep[]): readonly Step[] {
  const { after, before } = comparison;
  const between = betweenOf(comparison, given);
  const catalog = catalogOf(between);
  return [
    ...stepsBetween(before, between),
    ...given.map((step) => filling(catalog, step)),
    ...stepsBetween(between, after),
  ];
}

function stepsBetween(before: Document, after: Document): readonly Step[] {
  const comparison = compare(before, after, { match: "id" });
  if (isRefusal(comparison)) throw new Error(comparison.refused);
  return comparison.changes.length === 0 ? [] : stepsIn(migrationOf(comparison));
}

/** Columns that are to be filled may be empty, and what refers to tables that are to be filled is not there yet. */
function notYetRequired(after: Document, old: Catalog, given: readonly DataStep[]): Document {
  const catalog = catalogOf(after);
  const columns = given.flatMap((step) => (step.kind === "fill-column" ? [String(step.column.id)] : []));
  const tables = given.flatMap((step) => (step.kind === "fill-table" ? [String(step.table.id)] : []));
  const late = catalog
    .walk()
    .filter((record) => !old.record(record.id) && waits(record, columns, tables))
    .map(({ id }) => String(id));
  const open = columns
    .flatMap((id) => withHeirs(catalog, catalog.get("column", id)))
    .map((column) => ({
      ...column,
      notNull: false,
      notNullConstraint: null,
      // A default would fill the rows of a new column first.
      ...(old.record(column.id) ? {} : { default: null }),
    }));
  return without(put(after, ...open), new Set(late));
}

/** A column and those that partitions and heirs of its table have by it. */
function withHeirs(catalog: Catalog, column: ColumnRecord): readonly ColumnRecord[] {
  const table = catalog.tableOf(column.id);
  const heirs = catalog
    .all("table")
    .filter(({ inherits, partitionOf }) =>
      [...inherits, partitionOf?.parent].some((id) => id !== undefined && id === table?.id),
    );
  return [
    column,
    ...heirs.flatMap(({ id }) => {
      const own = catalog.columnNamed(id, column.name);
      return own ? withHeirs(catalog, own) : [];
    }),
  ];
}

function waits(record: SchemaRecord, columns: readonly string[], tables: readonly string[]): boolean {
  if (record.kind === "foreign-key") return tables.includes(record.references);
  return record.kind === "primary-key" && record.columns.some((id) => columns.includes(id));
}

/** The step that fills a column or a table, all rows at once. */
function filling(catalog: Catalog, step: DataStep): Step {
  const { about, sql, title } = fillingOf(catalog, step);
  return { title, phase: "make", changes: [], sql: [sql], transactional: true, losses: [], about };
}

function fillingOf(catalog: Catalog, step: DataStep) {
  if (step.kind === "fill-table") {
    const { id } = step.table;
    return {
      title: `Fill table ${catalog.pathOf(id)}`,
      about: id,
      sql: rowsInto(catalog, step),
    };
  }
  const { id } = step.column;
  const name = quoteName(catalog.get("column", id).name);
  return {
    title: `Fill column ${catalog.pathOf(id)}`,
    about: id,
    sql: `UPDATE ${ownerNameOf(catalog, id)} SET ${name} = ${step.value} WHERE ${name} IS NULL`,
  };
}

/** The rows of a query into a new table, column by column in its order; generated ones compute themselves. */
export function rowsInto(
  catalog: Catalog,
  { query, table }: DataStep & { readonly kind: "fill-table" },
): string {
  return `INSERT INTO ${nameOf(catalog, catalog.get("table", table.id))} ${filledColumns(catalog, table.id)}\n${query}`;
}

/** The columns that the rows of a query go into, in parentheses. */
export function filledColumns(catalog: Catalog, tableId: string): string {
  const columns = catalog.columnsOf(tableId).filter(({ generated, identity }) => !generated && !identity);
  return columnList(
    catalog,
    columns.map(({ id }) => String(id)),
  );
}
