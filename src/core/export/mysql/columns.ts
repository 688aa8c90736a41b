import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { isNullable } from "../column-rules.ts";
import { type DdlColumn, joined } from "../ddl/create-table.ts";
import { type DefaultValue, defaultValue, serialSequence } from "../default-value.ts";
import { oneLine } from "../losses/loss-lines.ts";
import { resolvedType } from "../resolved-type.ts";
import { type MysqlType, mysqlType } from "./column-type.ts";
import { inMysql, lose, type MysqlScope, mysql } from "./scope.ts";

/** The type of a column, for its definition and for the keys it is part of. */
export function typeOf({ catalog, keyed }: MysqlScope, column: ColumnRecord): MysqlType {
  return mysqlType(resolvedType(catalog, column.type), keyed.has(column.id));
}

/** A column's definition. */
export function columnDefinition(scope: MysqlScope, table: TableRecord, column: ColumnRecord): DdlColumn {
  const { catalog, names } = scope;
  const { type, loss } = typeOf(scope, column);
  if (loss !== undefined) lose(scope, column.id, loss);
  const counted = countedColumn(scope, table)?.id === column.id;
  const rest = joined(
    generatedClause(scope, table, column),
    isNullable(catalog, column) ? "" : "NOT NULL",
    counted ? "AUTO_INCREMENT" : defaultClause(scope, table, { column, type }),
    column.comment !== null && `COMMENT ${mysql.text(shortened(column.comment, 1024))}`,
  );
  if (column.comment !== null && Array.from(oneLine(column.comment)).length > 1024)
    lose(scope, column.id, "Its comment is cut at 1,024 characters.");
  return { name: mysql.quote(names.columns.get(column.id) ?? ""), type, rest };
}

/** A comment in one line, at most so many characters long. */
export function shortened(comment: string, limit: number): string {
  return Array.from(oneLine(comment)).slice(0, limit).join("");
}

/** The one column that MySQL counts: a whole number that leads a key. */
export function countedColumn({ catalog }: MysqlScope, table: TableRecord): ColumnRecord | undefined {
  const leading = [catalog.primaryKeyOf(table.id), ...catalog.uniquesOf(table.id)].flatMap(
    (key) => key?.columns[0] ?? [],
  );
  return catalog.columnsOf(table.id).find((column) => {
    const type = resolvedType(catalog, column.type);
    const whole = type.kind === "builtin" && ["int2", "int4", "int8"].includes(type.name);
    const counts = column.identity !== null || serialSequence(catalog, column) !== undefined;
    return whole && counts && leading.includes(column.id);
  });
}

type Typed = { readonly column: ColumnRecord; readonly type: string };

function defaultClause(scope: MysqlScope, table: TableRecord, { column, type }: Typed): string | undefined {
  if (column.identity !== null || serialSequence(scope.catalog, column) !== undefined) {
    lose(scope, column.id, "It is not counted: MySQL counts one column a table, which leads a key.");
    return undefined;
  }
  if (column.default === null) return undefined;
  const value = defaultValue(column.default);
  const said = type === "JSON" ? jsonDefault(value) : defaultText(value, type);
  const expression = said === undefined ? inMysql(scope, table.id, column.default) : undefined;
  const sql = said ?? (expression === undefined ? undefined : `(${expression})`);
  if (sql !== undefined && !(sql === "NULL" && !isNullable(scope.catalog, column))) return `DEFAULT ${sql}`;
  lose(scope, column.id, "Left out: default.");
  return undefined;
}

/** PostgreSQL's empty array is written as JSON's empty object. */
function jsonDefault(value: DefaultValue): string | undefined {
  if (value.kind === "null") return "NULL";
  if (value.kind !== "text") return undefined;
  return isJson(value.value) ? `(CAST(${mysql.text(value.value)} AS JSON))` : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function defaultText(value: DefaultValue, type: string): string | undefined {
  switch (value.kind) {
    case "null":
      return "NULL";
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "number":
      return value.text;
    case "text":
      return textDefault(value.value, type);
    case "now":
      return nowDefault(type);
    case "uuid":
      return "(UUID())";
    case "sequence":
    case "expression":
      return undefined;
  }
}

/** Types without a length take a default only as an expression; moments only what MySQL reads. */
function textDefault(text: string, type: string): string | undefined {
  if (/^(?:LONGTEXT|LONGBLOB)/.test(type))
    return type.startsWith("LONGTEXT") ? `(${mysql.text(text)})` : undefined;
  if (/^DATE/.test(type))
    return /^\d{4}-\d\d-\d\d(?:[ T][\d:.]+)?$/.test(text) ? mysql.text(text) : undefined;
  if (/^TIME/.test(type)) return /^\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(text) ? mysql.text(text) : undefined;
  if (/^(?:VAR)?CHAR|^ENUM/.test(type)) return mysql.text(text);
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) && !type.startsWith("BIT") ? text : undefined;
}

/** MySQL wants the precision of the column again. */
function nowDefault(type: string): string | undefined {
  const precision = /\(\d\)$/.exec(type)?.[0] ?? "";
  if (type.startsWith("DATETIME")) return `CURRENT_TIMESTAMP${precision}`;
  if (type === "DATE") return "(CURRENT_DATE)";
  return type.startsWith("TIME") ? `(CURRENT_TIME${precision})` : undefined;
}

function generatedClause(scope: MysqlScope, table: TableRecord, column: ColumnRecord): string | undefined {
  if (!column.generated) return undefined;
  const { expression, storage } = column.generated;
  const said = inMysql(scope, table.id, expression);
  if (said !== undefined) return `GENERATED ALWAYS AS (${said}) ${storage.toUpperCase()}`;
  lose(scope, column.id, "Left out: the expression it is generated from.");
  return undefined;
}
