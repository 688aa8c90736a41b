import type { Catalog } from "../../document/catalog.ts";
import type { SchemaRecord, TableRecord } from "../../document/records/index.ts";
import { foldCase } from "../../postgres/tokens.ts";
import { tableBody } from "../ddl/create-table.ts";
import { ddlNames } from "../ddl/ddl-names.ts";
import { serialSequenceIds } from "../default-value.ts";
import { lossComment, oneLine } from "../losses/loss-lines.ts";
import { inLossOrder, type Said, unsaid } from "../losses/unsaid.ts";
import { nameTable } from "../naming/name-table.ts";
import { partitionLoss, wholeTables } from "../tables.ts";
import type { Loss, Rendering } from "../target.ts";
import { columnDefinition } from "./columns.ts";
import { constraintLines, indexStatement } from "./constraints.ts";
import { type SqliteScope, sqlite } from "./scope.ts";

type Options = { readonly strict: "yes" | "no" };

const said: Said = {
  namespace: [],
  enum: [],
  "enum-value": [],
  domain: ["type", "notNull", "checks"],
  table: ["comment"],
  column: ["type", "notNull", "default", "identity", "generated", "comment"],
  "primary-key": ["columns"],
  unique: ["columns"],
  "foreign-key": ["references", "pairs", "onDelete", "onUpdate", "deferral"],
  check: ["expression", "noInherit"],
  index: ["method", "unique", "keys", "keys.descending", "predicate"],
};

/** The design as a script that SQLite 3.37 and later runs. */
export function renderSqlite(catalog: Catalog, { strict }: Options): Rendering {
  const losses: Loss[] = [];
  const tables = wholeTables(catalog).filter(({ columns }) => columns.length > 0);
  const names = ddlNames(catalog, tables, { allowed: allowedName, fold: foldCase, losses });
  const relations = nameTable(names.tables.values(), foldCase);
  const scope: SqliteScope = { catalog, names, relations, strict: strict === "yes", losses };
  const parts = tables.map((table) => tableStatements(scope, table));
  const counting = serialSequenceIds(catalog);
  const leftOut = (record: SchemaRecord): string | undefined => {
    if (record.kind === "sequence" && counting.has(record.id)) return "";
    if (record.kind === "table" && record.columns.length === 0)
      return "The table is left out: SQLite has no table without columns.";
    return partitionLoss(catalog, record);
  };
  const all = inLossOrder([...unsaid(catalog, { said, leftOut }), ...losses]);
  const notes = lossComment(all, "--");
  const text = ["PRAGMA foreign_keys = ON;\n", ...parts, ...(notes === "" ? [] : [notes])].join("\n");
  return { files: [{ path: "schema.sqlite.sql", text }], losses: all };
}

/** SQLite keeps names that begin so for itself, and knows no name in two letter cases. */
function allowedName(name: string): string {
  return /^sqlite_/i.test(name) ? `_${name}` : name;
}

function tableStatements(scope: SqliteScope, table: TableRecord): string {
  const { catalog, names, strict } = scope;
  const columns = catalog.columnsOf(table.id).map((column) => columnDefinition(scope, table, column));
  const comment = table.comment === null ? "" : `-- ${oneLine(table.comment)}\n`;
  const name = sqlite.quote(names.tables.get(table.id) ?? "");
  const body = tableBody(columns, constraintLines(scope, table));
  const indexes = catalog.indexesOf(table.id).map((index) => indexStatement(scope, table, index));
  return `${comment}CREATE TABLE ${name} (\n${body})${strict ? " STRICT" : ""};\n${indexes.join("")}`;
}
