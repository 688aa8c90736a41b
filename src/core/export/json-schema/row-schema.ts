import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { isNullable, isOptionalOnInsert, isUnwritable } from "../column-rules.ts";
import { type Condition, conditionsOf } from "../conditions.ts";
import { defaultValue } from "../default-value.ts";
import { conditionSchema, type SchemaScope, typeSchema } from "./column-schema.ts";
import { orNull, type Schema } from "./schema.ts";

/** Which rows a definition is about: as they are read, inserted or updated. */
export type RowUse = "row" | "insert" | "update";

type Properties = readonly { readonly column: ColumnRecord; readonly schema: Schema }[];

/** A table's columns with what its checks say of single ones. Called once a table, so that a loss is listed once. */
export function columnProperties(scope: SchemaScope, table: TableRecord): Properties {
  const conditions = tableConditions(scope, table);
  return scope.catalog.columnsOf(table.id).map((column) => {
    const type = typeSchema(scope, column.type, column.id);
    const own = conditions.filter((condition) => condition.column === column.name);
    const said = own.flatMap((condition): readonly Schema[] => {
      const schema = conditionSchema(condition, type);
      return schema ? [schema] : [];
    });
    return { column, schema: withConditions(type, said) };
  });
}

/** Keywords of one meaning stand once: what a second says goes into `allOf`. */
function withConditions(schema: Schema, conditions: readonly Schema[]): Schema {
  let whole = schema;
  const more: Schema[] = [];
  for (const condition of conditions) {
    const clashes = Object.keys(condition).some((key) => Object.hasOwn(whole, key));
    if (clashes || Object.hasOwn(whole, "$ref")) more.push(condition);
    else whole = { ...whole, ...condition };
  }
  return more.length === 0 ? whole : { ...whole, allOf: more };
}

/** What the checks say, if they say nothing else; a check that says more is a loss. */
function tableConditions(scope: SchemaScope, table: TableRecord): readonly Condition[] {
  const { catalog, losses } = scope;
  return catalog.checksOf(table.id).flatMap(({ id, expression }) => {
    const conditions = conditionsOf(expression);
    const sayable = conditions?.every((condition) => {
      const column = catalog.columnNamed(table.id, condition.column);
      if (!column) return false;
      const silent: SchemaScope = { ...scope, losses: [] };
      return conditionSchema(condition, typeSchema(silent, column.type, column.id)) !== undefined;
    });
    if (conditions && sayable) return conditions;
    losses.push({ at: catalog.pathOf(id), message: "The check constraint is left out." });
    return [];
  });
}

/** An object of a table's columns for one use. */
export function rowSchema(
  { catalog }: SchemaScope,
  table: TableRecord,
  { properties, use }: { readonly properties: Properties; readonly use: RowUse },
): Schema {
  const shown = properties.filter(({ column }) => use === "row" || !isUnwritable(column));
  const required = shown.filter(
    ({ column }) => use === "row" || (use === "insert" && !isOptionalOnInsert(catalog, column)),
  );
  return {
    title: titleOf(catalog.pathOf(table.id), use),
    ...(table.comment === null || use !== "row" ? {} : { description: table.comment }),
    type: "object",
    ...(required.length === 0 ? {} : { required: required.map(({ column }) => column.name) }),
    additionalProperties: false,
    properties: Object.fromEntries(
      shown.map(({ column, schema }) => [
        column.name,
        {
          ...(isNullable(catalog, column) ? nullable(schema) : schema),
          ...(column.comment === null ? {} : { description: column.comment }),
          ...(use === "insert" ? defaultOf(column) : {}),
          ...(use === "row" && isUnwritable(column) ? { readOnly: true } : {}),
        },
      ]),
    ),
  };
}

/** `enum` and what `allOf` says hold for values that are there. */
function nullable(schema: Schema): Schema {
  return Object.hasOwn(schema, "allOf") || Object.hasOwn(schema, "enum") || Object.hasOwn(schema, "not")
    ? { anyOf: [schema, { type: "null" }] }
    : orNull(schema);
}

function titleOf(path: string, use: RowUse): string {
  if (use === "row") return path;
  return use === "insert" ? `${path}: a row to insert` : `${path}: what may be changed`;
}

function defaultOf(column: ColumnRecord): Schema {
  if (column.default === null || column.type.dimensions > 0) return {};
  const { base } = column.type;
  const value = defaultValue(column.default);
  const name = base.kind === "builtin" ? base.name : "";
  if (value.kind === "boolean" && name === "bool") return { default: value.value };
  if (value.kind === "number" && ["int2", "int4", "numeric", "float4", "float8"].includes(name))
    return { default: Number(value.text) };
  const isText = ["text", "varchar", "bpchar"].includes(name) || base.kind === "defined";
  return value.kind === "text" && isText ? { default: value.value } : {};
}
