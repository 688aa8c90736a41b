import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import { parseExpression } from "../expression/parse-expression.ts";
import { unknownColumns } from "../expression/unknown-columns.ts";
import type { SqlParser } from "../sql/import/parser.ts";
import type { DataStep } from "./data-step.ts";

/**
 * Whether PostgreSQL can read what a person stated, and knows its columns; `names` has the names of both designs, as
 * they are when rows are filled. Types and relations are left to a proof.
 */
export function checkDataStep(step: DataStep, names: Catalog, parser: SqlParser): Refusal | undefined {
  return step.kind === "fill-column" ? checkValue(step, names, parser) : checkQuery(step, names, parser);
}

function checkValue(
  { column, value }: DataStep & { readonly kind: "fill-column" },
  names: Catalog,
  parser: SqlParser,
): Refusal | undefined {
  const front = "SELECT (";
  const parsed = parser.parse(`${front}${value})`);
  if ("error" in parsed) {
    const place = Math.min(parsed.error.offset - front.length, value.length) + 1;
    return refuse(`Not an expression: ${parsed.error.message}, at character ${place}.`);
  }
  const read = parseExpression(value);
  if ("unknown" in read) return undefined;
  const table = names.tableOf(column.id);
  const columns = names.columnsOf(table?.id ?? "").map(({ name }) => name);
  const [unknown] = unknownColumns(value, read, { columns, qualifiers: table ? [table.name] : [] });
  if (!unknown) return undefined;
  const meant = unknown.nearest === undefined ? "" : ` Is ${unknown.nearest} meant?`;
  return refuse(`There is no column ${unknown.name} in ${names.pathOf(table?.id ?? "")}.${meant}`);
}

function checkQuery(
  { query, table }: DataStep & { readonly kind: "fill-table" },
  names: Catalog,
  parser: SqlParser,
): Refusal | undefined {
  const front = "SELECT FROM (";
  const parsed = parser.parse(`${front}${query}) AS rows`);
  if ("error" in parsed) {
    const place = Math.min(parsed.error.offset - front.length, query.length) + 1;
    return refuse(`Not a query: ${parsed.error.message}, at character ${place}.`);
  }
  const wanted = names.columnsOf(table.id).filter(({ generated, identity }) => !generated && !identity);
  const given = outputsOf(query, parser);
  if (given === undefined || given === wanted.length) return undefined;
  const list = wanted.map(({ name }) => name).join(", ");
  return refuse(`The query gives ${given} columns, and ${wanted.length} are filled: ${list}.`);
}

/** How many columns a query gives; undefined where that is not written in it. */
function outputsOf(query: string, parser: SqlParser): number | undefined {
  const parsed = parser.parse(query);
  if ("error" in parsed || !("SelectStmt" in parsed.tree)) return undefined;
  const targets = parsed.tree.SelectStmt.targetList ?? [];
  const isStar = JSON.stringify(targets).includes("A_Star");
  return targets.length === 0 || isStar ? undefined : targets.length;
}
