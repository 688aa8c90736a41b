import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import { isNullable } from "../column-rules.ts";
import { type Condition, conditionsOf } from "../conditions.ts";
import { type ResolvedType, resolvedType } from "../resolved-type.ts";
import { type BsonSchema, bsonSchema, withNull } from "./bson-type.ts";
import { conditionKeywords } from "./condition-keywords.ts";
import { fieldOf, lose, type MongoScope } from "./scope.ts";

/** The `$jsonSchema` of a table's documents. */
export function validatorOf(scope: MongoScope, table: TableRecord): BsonSchema {
  const { catalog } = scope;
  const columns = catalog.columnsOf(table.id);
  const conditions = tableConditions(scope, table);
  const properties = columns.map((column): [string, BsonSchema] => [
    fieldOf(scope, column),
    property(
      scope,
      column,
      conditions.filter(({ column: name }) => name === column.name),
    ),
  ]);
  const required = columns
    .filter((column) => !isNullable(catalog, column))
    .map((column) => fieldOf(scope, column));
  const hasId = properties.some(([name]) => name === "_id");
  return {
    bsonType: "object",
    title: table.name,
    ...(table.comment === null ? {} : { description: table.comment }),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
    properties: Object.fromEntries([...(hasId ? [] : [["_id", { bsonType: "objectId" }]]), ...properties]),
  };
}

function property(scope: MongoScope, column: ColumnRecord, conditions: readonly Condition[]): BsonSchema {
  const type = resolvedType(scope.catalog, column.type);
  noteType(scope, column, type);
  const schema = bsonSchema(type) ?? {};
  const own = [...conditions, ...domainConditions(scope, column, type)];
  const { whole, more } = combined(schema, own);
  const described = isNullable(scope.catalog, column) ? withNull(whole) : whole;
  const either = isNullable(scope.catalog, column) && more.length > 0;
  const all = either ? { anyOf: [{ bsonType: "null" }, { allOf: more }] } : { allOf: more };
  return {
    ...described,
    ...(more.length === 0 ? {} : all),
    ...(column.comment === null ? {} : { description: column.comment }),
  };
}

/** Keywords that are there already are said again under `allOf`. */
function combined(
  schema: BsonSchema,
  conditions: readonly Condition[],
): { readonly whole: BsonSchema; readonly more: readonly BsonSchema[] } {
  let whole = schema;
  const more: BsonSchema[] = [];
  for (const condition of conditions) {
    const said = conditionKeywords(condition, schema);
    if (said === undefined) continue;
    if (Object.keys(said).some((key) => Object.hasOwn(whole, key) || key === "not")) more.push(said);
    else whole = { ...whole, ...said };
  }
  return { whole, more };
}

function noteType(scope: MongoScope, column: ColumnRecord, type: ResolvedType): void {
  const label = typeLabel(scope.catalog, column.type);
  const schema = bsonSchema(type);
  if (schema === undefined)
    lose(scope, column.id, `Any value is taken: nothing is known of the type ${label}.`);
  else if (schema.bsonType === "object") lose(scope, column.id, `Any object is taken for ${label}.`);
  if (type.kind === "domain") lose(scope, column.id, `It has the type under the domain ${label}.`);
  const [precision] = type.kind === "builtin" && type.name === "numeric" ? type.modifiers : [];
  if (precision !== undefined) lose(scope, column.id, `Left out: the precision of ${label}.`);
}

function tableConditions(scope: MongoScope, table: TableRecord): readonly Condition[] {
  const { catalog } = scope;
  return catalog.checksOf(table.id).flatMap(({ id, expression }) => {
    const conditions = conditionsOf(expression);
    const sayable = conditions?.every((condition) => {
      const column = catalog.columnNamed(table.id, condition.column);
      const schema = column && bsonSchema(resolvedType(catalog, column.type));
      return schema && conditionKeywords(condition, schema) !== undefined;
    });
    if (conditions && sayable) return conditions;
    lose(scope, id, "The check constraint is left out.");
    return [];
  });
}

/** A domain's checks speak of VALUE. */
function domainConditions(scope: MongoScope, column: ColumnRecord, type: ResolvedType): readonly Condition[] {
  if (type.kind !== "domain") return [];
  const schema = bsonSchema(type) ?? {};
  const own = type.record.checks.flatMap(({ name, expression }) => {
    const conditions = conditionsOf(expression);
    const sayable = conditions?.every(
      (condition) => condition.column === "value" && conditionKeywords(condition, schema) !== undefined,
    );
    if (conditions && sayable) return conditions;
    lose(scope, column.id, `The check ${name} of its domain is left out.`);
    return [];
  });
  return [...own, ...domainConditions(scope, column, type.under)];
}
