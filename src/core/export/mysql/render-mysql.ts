import type { Catalog } from "../../document/catalog.ts";
import type { SchemaRecord, TableRecord } from "../../document/records/index.ts";
import { tableBody } from "../ddl/create-table.ts";
import { ddlNames } from "../ddl/ddl-names.ts";
import { serialSequenceIds } from "../default-value.ts";
import { lossComment } from "../losses/loss-lines.ts";
import { inLossOrder, type Said, unsaid } from "../losses/unsaid.ts";
import { nameTable } from "../naming/name-table.ts";
import { partitionLoss, wholeTables } from "../tables.ts";
import type { Loss, Rendering } from "../target.ts";
import { columnDefinition, shortened } from "./columns.ts";
import { constraintLines, foreignKeyStatement } from "./constraints.ts";
import { indexStatement } from "./indexes.ts";
import { type MysqlScope, mysql } from "./scope.ts";

type Options = { readonly collation: "utf8mb4_0900_bin" | "utf8mb4_0900_ai_ci" };

const said: Said = {
  namespace: [],
  enum: [],
  "enum-value": [],
  domain: ["type", "notNull", "checks"],
  table: ["comment"],
  column: ["type", "notNull", "default", "identity", "generated", "comment"],
  "primary-key": ["columns"],
  unique: ["columns"],
  "foreign-key": ["references", "pairs", "onDelete", "onUpdate"],
  check: ["expression"],
  index: ["method", "unique", "keys", "keys.descending", "predicate"],
};

/** The design as a script that MySQL 8.0.17 and later runs. */
export function renderMysql(catalog: Catalog, { collation }: Options): Rendering {
  const losses: Loss[] = [];
  const tables = wholeTables(catalog).filter(({ columns }) => columns.length > 0);
  const names = ddlNames(catalog, tables, { allowed: allowedName, fold: foldedName, losses });
  const keyed = new Set(tables.flatMap((table) => keyColumns(catalog, table)));
  const scope: MysqlScope = { catalog, names, constraints: nameTable([], foldedName), keyed, losses };
  const parts = [
    ...tables.map((table) => tableStatements(scope, table, collation)),
    ...tables.map((table) => foreignKeyStatement(scope, table)).filter((text) => text !== ""),
  ];
  const counting = serialSequenceIds(catalog);
  const leftOut = (record: SchemaRecord): string | undefined => {
    if (record.kind === "sequence" && counting.has(record.id)) return "";
    if (record.kind === "table" && record.columns.length === 0)
      return "The table is left out: MySQL has no table without columns.";
    return partitionLoss(catalog, record);
  };
  const all = inLossOrder([...unsaid(catalog, { said, leftOut }), ...losses]);
  const notes = lossComment(all, "--");
  const text = [...parts, ...(notes === "" ? [] : [notes])].join("\n");
  return { files: [{ path: "schema.mysql.sql", text }], losses: all };
}

/** At most 64 characters of the basic plane, no space at the end. */
function allowedName(name: string): string {
  const allowed = name
    .replace(/[\u{10000}-\u{10ffff}]/gu, "_")
    .slice(0, 60)
    .trimEnd();
  return allowed === "" ? "_" : allowed;
}

/** MySQL sees neither case nor accents in the names of columns. */
function foldedName(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Columns that are in a key, a foreign key at either end, or an index. */
function keyColumns(catalog: Catalog, table: TableRecord): readonly string[] {
  return [
    ...(catalog.primaryKeyOf(table.id)?.columns ?? []),
    ...catalog.uniquesOf(table.id).flatMap(({ columns }) => columns),
    ...catalog
      .foreignKeysOf(table.id)
      .flatMap(({ pairs }) => pairs.flatMap((pair) => [pair.column, pair.references])),
    ...catalog
      .indexesOf(table.id)
      .filter(({ method }) => method === "btree" || method === "hash")
      .flatMap(({ keys }) => keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : []))),
  ];
}

function tableStatements(scope: MysqlScope, table: TableRecord, collation: string): string {
  const { catalog, names } = scope;
  const columns = catalog.columnsOf(table.id).map((column) => columnDefinition(scope, table, column));
  const name = mysql.quote(names.tables.get(table.id) ?? "");
  const comment = table.comment === null ? "" : ` COMMENT=${mysql.text(shortened(table.comment, 2048))}`;
  const settings = `ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=${collation}${comment}`;
  const indexes = catalog.indexesOf(table.id).map((index) => indexStatement(scope, table, index));
  return `CREATE TABLE ${name} (\n${tableBody(columns, constraintLines(scope, table))}) ${settings};\n${indexes.join("")}`;
}
