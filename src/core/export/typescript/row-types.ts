import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { isNullable, isOptionalOnInsert, isUnwritable } from "../column-rules.ts";
import { passageOf, type TypeScope } from "./column-type.ts";
import { documentation, propertyKey } from "./syntax.ts";

/** The three declarations of a table: a row, what may be inserted, what may be updated. */
export function rowTypes(scope: TypeScope, table: TableRecord): string {
  const name = scope.names.nameOf(table.id);
  const bodies = bodiesOf(scope, table);
  const parent = scope.catalog.find("table", table.partitionOf?.parent);
  // A partition that is like its parent says so.
  if (parent && bodiesOf(scope, parent).join() === bodies.join()) {
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

function bodiesOf(scope: TypeScope, table: TableRecord): readonly [string, string, string] {
  const columns = scope.catalog.columnsOf(table.id);
  const body = (property: (column: ColumnRecord) => string): string =>
    columns.length === 0 ? "" : `\n${columns.map((column) => `  ${property(column)};\n`).join("")}`;
  const described =
    columns.length === 0 ? "" : `\n${columns.map((column) => rowProperty(scope, column)).join("")}`;
  return [
    described,
    body((column) => insertProperty(scope, column)),
    body((column) => updateProperty(scope, column)),
  ];
}

function rowProperty(scope: TypeScope, column: ColumnRecord): string {
  const type = passageOf(scope, column.type)?.read ?? "unknown";
  const readonly = isUnwritable(column) ? "readonly " : "";
  return `${documentation(column.comment, "  ")}  ${readonly}${propertyKey(column.name)}: ${withNull(scope, column, type)};\n`;
}

function insertProperty(scope: TypeScope, column: ColumnRecord): string {
  return isUnwritable(column)
    ? `${propertyKey(column.name)}?: never`
    : `${propertyKey(column.name)}${isOptionalOnInsert(scope.catalog, column) ? "?" : ""}: ${writtenType(scope, column)}`;
}

function updateProperty(scope: TypeScope, column: ColumnRecord): string {
  return `${propertyKey(column.name)}?: ${isUnwritable(column) ? "never" : writtenType(scope, column)}`;
}

function writtenType(scope: TypeScope, column: ColumnRecord): string {
  return withNull(scope, column, passageOf(scope, column.type)?.write ?? "unknown");
}

function withNull(scope: TypeScope, column: ColumnRecord, type: string): string {
  return type !== "unknown" && isNullable(scope.catalog, column) ? `${type} | null` : type;
}
