import type { IndexRecord, TableRecord } from "../../document/records/index.ts";
import { columnLine, isUniqueAlone, primaryKeyName } from "./columns.ts";
import { type DbmlScope, lose, qualified } from "./scope.ts";
import { dbmlExpression, dbmlName, dbmlString, settings } from "./syntax.ts";

/** `Table … { }` with its columns, keys, indexes, checks and note. */
export function tableDefinition(scope: DbmlScope, table: TableRecord): string {
  const { catalog } = scope;
  const blocks = [
    catalog
      .columnsOf(table.id)
      .map((column) => columnLine(scope, table, column))
      .join(""),
    block("indexes", [...keyLines(scope, table), ...indexLines(scope, table)]),
    block("checks", checkLines(scope, table)),
    table.comment === null ? "" : `  Note: ${dbmlString(table.comment)}\n`,
  ].filter((part) => part !== "");
  return `Table ${qualified(scope, table)} {\n${blocks.join("\n")}}\n`;
}

function block(word: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `  ${word} {\n${lines.map((line) => `    ${line}\n`).join("")}  }\n`;
}

function list({ catalog }: DbmlScope, ids: readonly string[]): string {
  return `(${ids.map((id) => dbmlName(catalog.get("column", id).name)).join(", ")})`;
}

function keyLines(scope: DbmlScope, table: TableRecord): readonly string[] {
  const { catalog } = scope;
  const primary = catalog.primaryKeyOf(table.id);
  const usual = primary?.name === primaryKeyName(table);
  const uniques = catalog.uniquesOf(table.id).filter(({ columns }) => {
    const [only, ...others] = columns;
    const column = catalog.find("column", only);
    return others.length > 0 || column === undefined || !isUniqueAlone(scope, table, column);
  });
  return [
    ...(primary && !(usual && primary.columns.length === 1)
      ? [list(scope, primary.columns) + settings(["pk", !usual && `name: ${dbmlString(primary.name)}`])]
      : []),
    ...uniques.map(
      ({ columns, name }) => list(scope, columns) + settings(["unique", `name: ${dbmlString(name)}`]),
    ),
  ];
}

function indexLines(scope: DbmlScope, table: TableRecord): readonly string[] {
  return scope.catalog.indexesOf(table.id).flatMap((index) => {
    const keys = index.keys.map(({ of }) => indexKey(scope, of));
    if (keys.some((key) => key === undefined)) {
      lose(scope, index.id, "The index is left out: an expression cannot hold a backtick.");
      return [];
    }
    if (index.unique && index.predicate !== null) {
      lose(scope, index.id, "The unique index is left out: DBML would have it hold for all rows.");
      return [];
    }
    return [`(${keys.join(", ")})${indexSettings(index)}`];
  });
}

function indexSettings({ unique, name, method, comment }: IndexRecord): string {
  return settings([
    unique && "unique",
    `name: ${dbmlString(name)}`,
    method !== "btree" && `type: ${dbmlName(method)}`,
    comment !== null && `note: ${dbmlString(comment)}`,
  ]);
}

function indexKey({ catalog }: DbmlScope, of: IndexRecord["keys"][number]["of"]): string | undefined {
  if (of.kind === "column") return dbmlName(catalog.get("column", of.column).name);
  return of.kind === "expression" ? dbmlExpression(of.expression) : dbmlName(of.name);
}

function checkLines(scope: DbmlScope, table: TableRecord): readonly string[] {
  return scope.catalog.checksOf(table.id).flatMap(({ id, name, expression }) => {
    const body = dbmlExpression(expression);
    if (body !== undefined) return [`${body}${settings([`name: ${dbmlString(name)}`])}`];
    lose(scope, id, "The check constraint is left out: an expression cannot hold a backtick.");
    return [];
  });
}
