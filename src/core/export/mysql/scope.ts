import type { Catalog } from "../../document/catalog.ts";
import type { DdlNames } from "../ddl/ddl-names.ts";
import type { Dialect } from "../ddl/dialect.ts";
import { portable } from "../ddl/portable.ts";
import type { NameTable } from "../naming/name-table.ts";
import type { Loss } from "../target.ts";

/** What the parts of a script for MySQL are made from. */
export type MysqlScope = {
  readonly catalog: Catalog;
  readonly names: DdlNames;
  /** Names of checks and foreign keys, which a database has once. */
  readonly constraints: NameTable;
  /** Columns of keys and indexes: texts of unknown length cannot be in them. */
  readonly keyed: ReadonlySet<string>;
  readonly losses: Loss[];
};

/** MySQL's SQL under a binary collation. `||` is OR there, and `/` never whole. */
export const mysql: Dialect = {
  quote: (name) => `\`${name.replaceAll("`", "``")}\``,
  text: (value) => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`,
  functions: {
    abs: "ABS",
    ceil: "CEIL",
    ceiling: "CEIL",
    floor: "FLOOR",
    round: "ROUND",
    coalesce: "COALESCE",
    nullif: "NULLIF",
    length: "CHAR_LENGTH",
    char_length: "CHAR_LENGTH",
    character_length: "CHAR_LENGTH",
    octet_length: "LENGTH",
    lower: "LOWER",
    upper: "UPPER",
    btrim: "TRIM",
    replace: "REPLACE",
  },
  operators: new Set(["%"]),
  words: new Set(["like"]),
};

/** Columns in parentheses, in their order. */
export function columnNames({ names }: MysqlScope, ids: readonly string[]): string {
  return `(${ids.map((id) => mysql.quote(names.columns.get(id) ?? "")).join(", ")})`;
}

/** An expression over a table's columns; undefined when MySQL has no words for it. */
export function inMysql({ catalog, names }: MysqlScope, tableId: string, sql: string): string | undefined {
  return portable(sql, {
    dialect: mysql,
    columnName: (name) => names.columns.get(catalog.columnNamed(tableId, name)?.id ?? ""),
  });
}

/** Notes that something of a record is lost. */
export function lose({ catalog, losses }: MysqlScope, id: string, message: string): void {
  losses.push({ at: catalog.pathOf(id), message });
}
