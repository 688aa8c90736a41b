import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { objectName } from "../../postgres/default-names.ts";
import { builtinTypeLabel, typeLabel } from "../../postgres/type-label.ts";
import { defaultValue, serialSequence } from "../default-value.ts";
import { type ResolvedType, resolvedType } from "../resolved-type.ts";
import { type DbmlScope, lose, qualified } from "./scope.ts";
import { dbmlExpression, dbmlName, dbmlString, settings } from "./syntax.ts";

/** The name PostgreSQL gives a primary key. */
export function primaryKeyName({ name }: TableRecord): string {
  return objectName(name, null, "pkey");
}

/** A column's line within its table. */
export function columnLine(scope: DbmlScope, table: TableRecord, column: ColumnRecord): string {
  const type = typeOf(scope, column);
  const primary = scope.catalog.primaryKeyOf(table.id);
  const alone = primary?.columns.length === 1 && primary.columns[0] === column.id;
  const counted = column.identity !== null || serialSequence(scope.catalog, column) !== undefined;
  const parts = [
    alone && primary.name === primaryKeyName(table) && "pk",
    counted && "increment",
    isUniqueAlone(scope, table, column) && "unique",
    column.notNull && !alone && "not null",
    !counted && defaultSetting(scope, column),
    column.comment !== null && `note: ${dbmlString(column.comment)}`,
  ];
  return `  ${dbmlName(column.name)} ${type}${settings(parts)}\n`;
}

/** Whether a unique constraint of this column alone has the name that PostgreSQL gives it. */
export function isUniqueAlone({ catalog }: DbmlScope, table: TableRecord, column: ColumnRecord): boolean {
  return catalog
    .uniquesOf(table.id)
    .some(
      ({ columns, name }) =>
        columns.length === 1 &&
        columns[0] === column.id &&
        name === objectName(table.name, column.name, "key"),
    );
}

function typeOf(scope: DbmlScope, column: ColumnRecord): string {
  const resolved = resolvedType(scope.catalog, column.type);
  const dimensions = resolved.kind === "array" ? "[]".repeat(resolved.dimensions) : "";
  const spelled = spelling(scope, column, resolved.kind === "array" ? resolved.element : resolved);
  // The brackets of a type in quotes stand within them.
  return spelled.startsWith('"') && dimensions !== "" && !spelled.includes('".')
    ? `${spelled.slice(0, -1)}${dimensions}"`
    : `${spelled}${dimensions}`;
}

function spelling(scope: DbmlScope, column: ColumnRecord, type: ResolvedType): string {
  switch (type.kind) {
    case "builtin": {
      if (type.fields !== "") lose(scope, column.id, `Left out: ${type.fields} of its interval.`);
      const label = builtinTypeLabel({ ...type, fields: "" });
      return /^[a-z_][a-z0-9_]*(\([\d,-]+\))?$/.test(label) ? label : dbmlName(label);
    }
    case "enum":
      if (type.labels.length > 0) return qualified(scope, type.record);
      lose(scope, column.id, `It is text: the enum ${scope.catalog.pathOf(type.record.id)} has no values.`);
      return "text";
    case "domain":
      lose(scope, column.id, `It has the type under the domain ${scope.catalog.pathOf(type.record.id)}.`);
      return underDomain(scope, column, type.under);
    case "array":
      return underDomain(scope, column, type);
    case "record":
      return dbmlName(typeLabel(scope.catalog, { ...column.type, dimensions: 0 }));
    case "external":
      return externalName(type);
  }
}

function underDomain(scope: DbmlScope, column: ColumnRecord, type: ResolvedType): string {
  if (type.kind !== "array") return spelling(scope, column, type);
  return `${spelling(scope, column, type.element)}${"[]".repeat(type.dimensions)}`;
}

function externalName({ namespace, name, modifiers }: Extract<ResolvedType, { kind: "external" }>): string {
  const label = modifiers.length === 0 ? name : `${name}(${modifiers.join(",")})`;
  const own = /^[a-z_][a-z0-9_]*\([\d,]+\)$/.test(label) ? label : dbmlName(label);
  return namespace === null || namespace === "public" ? own : `${dbmlName(namespace)}.${own}`;
}

function defaultSetting(scope: DbmlScope, column: ColumnRecord): string | undefined {
  if (column.default === null) return undefined;
  const value = defaultValue(column.default);
  if (value.kind === "null") return "default: null";
  if (value.kind === "boolean") return `default: ${value.value}`;
  // Numbers that a JavaScript number would spell in another way are expressions.
  if (value.kind === "number" && String(Number(value.text)) === value.text) return `default: ${value.text}`;
  if (value.kind === "text" && !/[\r\n]/.test(value.value) && column.type.dimensions === 0)
    return `default: ${dbmlString(value.value)}`;
  const expression = dbmlExpression(column.default);
  if (expression !== undefined) return `default: ${expression}`;
  lose(scope, column.id, "Its default is left out: an expression cannot hold a backtick.");
  return undefined;
}
