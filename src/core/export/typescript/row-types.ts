import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { isNullable, isOptionalOnInsert, isUnwritable } from "../column-rules.ts";
import type { Casing } from "../naming/casing.ts";
import { memberNames } from "../naming/member-names.ts";
import { columnPassage, type TypeScope } from "./column-type.ts";
import { documentation, propertyKey } from "./syntax.ts";

/** The scope, and how columns are called. */
export type RowScope = TypeScope & { readonly columnCasing: Casing };

/** The three declarations of a table: a row, what may be inserted, what may be updated. */
export function rowTypes(scope: RowScope, table: TableRecord): string {
  const name = scope.names.nameOf(table.id);
  const bodies = bodiesOf(scope, table);
  const parent = scope.catalog.find("table", table.partitionOf?.parent);
  // A partition that is like its parent says so.
  if (
    parent &&
    bodiesOf(scope, parent).join() === bodies.join() &&
    scope.names.nameOf(parent.id) !== "unknown"
  ) {
    const like = scope.names.nameOf(parent.id);
    return (
      documentation(`A row of ${scope.catalog.pathOf(table.id)}, a partition.`) +
      ["", "Insert", "Update"].map((suffix) => `export type ${name}${suffix} = ${like}${suffix};\n`).join("")
    );
  }
  const path = scope.catalog.pathOf(table.id);
  const [row, insert, update] = bodies;
  return [
    `${documentation(table.comment ?? `A row of ${path}.`)}export interface ${name} {${row}}\n`,
    `${documentation(`What may be inserted into ${path}.`)}export interface ${name}Insert {${insert}}\n`,
    `${documentation(`What may be changed in ${path}.`)}export interface ${name}Update {${update}}\n`,
  ].join("\n");
}

/** The name of each column of a table in the file, by its name in the database. */
export function columnNames(scope: RowScope, table: TableRecord): ReadonlyMap<string, string> {
  const names = scope.catalog.columnsOf(table.id).map(({ name }) => name);
  return memberNames(names, { casing: scope.columnCasing });
}

function bodiesOf(scope: RowScope, table: TableRecord): readonly [string, string, string] {
  const columns = scope.catalog.columnsOf(table.id);
  const names = columnNames(scope, table);
  const body = (property: (column: ColumnRecord, key: string) => string): string =>
    columns.length === 0
      ? ""
      : `\n${columns.map((column) => property(column, propertyKey(names.get(column.name) ?? column.name))).join("")}`;
  return [
    body((column, key) => rowProperty(scope, column, key)),
    body((column, key) => `  ${insertProperty(scope, column, key)};\n`),
    body((column, key) => `  ${key}?: ${isUnwritable(column) ? "never" : writtenType(scope, column)};\n`),
  ];
}

function rowProperty(scope: RowScope, column: ColumnRecord, key: string): string {
  const type = columnPassage(scope, column)?.read ?? "unknown";
  const readonly = isUnwritable(column) ? "readonly " : "";
  return `${documentation(column.comment, "  ")}  ${readonly}${key}: ${withNull(scope, column, type)};\n`;
}

function insertProperty(scope: RowScope, column: ColumnRecord, key: string): string {
  return isUnwritable(column)
    ? `${key}?: never`
    : `${key}${isOptionalOnInsert(scope.catalog, column) ? "?" : ""}: ${writtenType(scope, column)}`;
}

function writtenType(scope: RowScope, column: ColumnRecord): string {
  return withNull(scope, column, columnPassage(scope, column)?.write ?? "unknown");
}

function withNull(scope: RowScope, column: ColumnRecord, type: string): string {
  return type !== "unknown" && isNullable(scope.catalog, column) ? `${type} | null` : type;
}
