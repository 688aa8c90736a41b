import type { Catalog } from "../../document/catalog.ts";
import type { DdlNames } from "../ddl/ddl-names.ts";
import type { Dialect } from "../ddl/dialect.ts";
import { portable } from "../ddl/portable.ts";
import type { NameTable } from "../naming/name-table.ts";
import type { Loss } from "../target.ts";

/** What the parts of a script for SQLite are made from. */
export type SqliteScope = {
  readonly catalog: Catalog;
  readonly names: DdlNames;
  /** Tables and indexes share one space of names. */
  readonly relations: NameTable;
  readonly strict: boolean;
  readonly losses: Loss[];
};

/** SQLite's SQL. LIKE sees no case there, and text is folded for ASCII only. */
export const sqlite: Dialect = {
  quote: (name) => `"${name.replaceAll('"', '""')}"`,
  text: (value) => `'${value.replaceAll("'", "''")}'`,
  functions: {
    abs: "abs",
    coalesce: "coalesce",
    nullif: "nullif",
    length: "length",
    char_length: "length",
    character_length: "length",
    lower: "lower",
    upper: "upper",
    btrim: "trim",
    replace: "replace",
  },
  operators: new Set(["||", "/", "%"]),
  words: new Set(),
};

/** A name in SQLite: always in quotes, because its key words are not PostgreSQL's. */
export function columnNames({ names }: SqliteScope, ids: readonly string[]): string {
  return `(${ids.map((id) => sqlite.quote(names.columns.get(id) ?? "")).join(", ")})`;
}

/** An expression over a table's columns; undefined when SQLite has no words for it. */
export function inSqlite({ catalog, names }: SqliteScope, tableId: string, sql: string): string | undefined {
  return portable(sql, {
    dialect: sqlite,
    columnName: (name) => names.columns.get(catalog.columnNamed(tableId, name)?.id ?? ""),
  });
}

/** Notes that something of a record is lost. */
export function lose({ catalog, losses }: SqliteScope, id: string, message: string): void {
  losses.push({ at: catalog.pathOf(id), message });
}
