import { assertNever } from "../../base/assert-never.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { TypeReference } from "../../document/fields/type-reference.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import type { Condition } from "../conditions.ts";
import { type ResolvedType, resolvedType } from "../resolved-type.ts";
import type { Loss } from "../target.ts";
import { builtinSchema, type Carrier, elementSchema } from "./builtin-schema.ts";
import { orNull, referenceTo, type Schema } from "./schema.ts";

/** What the schemas of a file are made from; `names` are those of its definitions, by record. */
export type SchemaScope = {
  readonly catalog: Catalog;
  readonly carrier: Carrier;
  readonly names: ReadonlyMap<string, string>;
  readonly losses: Loss[];
};

/** The values of a type, null left aside. `owner` is the column or domain that a loss is about. */
export function typeSchema(scope: SchemaScope, type: TypeReference, owner: string): Schema {
  const known = schemaOf(scope, resolvedType(scope.catalog, type));
  if (known !== undefined) return known;
  const message = `Any value is taken: nothing is known of the type ${typeLabel(scope.catalog, type)}.`;
  scope.losses.push({ at: scope.catalog.pathOf(owner), message });
  return {};
}

function schemaOf(scope: SchemaScope, type: ResolvedType): Schema | undefined {
  switch (type.kind) {
    case "builtin":
      return builtinSchema(scope.carrier, type);
    case "enum":
    case "domain":
      return referenceTo(scope.names.get(type.record.id) ?? "");
    case "array":
      return arraySchema(scope, type);
    case "record":
      return rowSchema(scope, type.record.id);
    case "external":
      return extensionSchema(scope, type.name);
    default:
      return assertNever(type);
  }
}

/** A row within a row: PostgreSQL makes an object of it, drivers leave it as text. */
function rowSchema({ carrier, names }: SchemaScope, id: string): Schema | undefined {
  if (carrier === "node-postgres") return { type: "string" };
  const name = names.get(id);
  return name === undefined ? undefined : referenceTo(name);
}

function arraySchema(
  scope: SchemaScope,
  { element, dimensions }: Extract<ResolvedType, { readonly kind: "array" }>,
): Schema | undefined {
  const { carrier } = scope;
  const parsed = carrier === "postgrest" || element.kind === "builtin";
  if (!parsed) return { type: "string" };
  const inner = element.kind === "builtin" ? elementSchema(carrier, element) : schemaOf(scope, element);
  if (inner === undefined) return carrier === "node-postgres" ? { type: "string" } : undefined;
  let schema: Schema = orNull(inner);
  for (let depth = 0; depth < dimensions; depth += 1) schema = { type: "array", items: schema };
  return schema;
}

const texts = new Set(
  "citext ltree lquery ltxtquery cube isbn isbn13 issn issn13 ean13 upc seg semver vector halfvec sparsevec".split(
    " ",
  ),
);

function extensionSchema({ carrier }: SchemaScope, name: string): Schema | undefined {
  if (texts.has(name)) return { type: "string" };
  if (name !== "hstore") return undefined;
  return carrier === "postgrest"
    ? { type: "object", additionalProperties: { type: ["string", "null"] } }
    : { type: "string" };
}

const bounds = {
  ">": "exclusiveMinimum",
  ">=": "minimum",
  "<": "exclusiveMaximum",
  "<=": "maximum",
} as const;

/**
 * What a condition says of a value, as keywords that leave null alone; undefined when JSON Schema cannot say it of
 * this schema (numbers that came as text have no bounds).
 */
export function conditionSchema(condition: Condition, schema: Schema): Schema | undefined {
  const { type } = schema;
  switch (condition.kind) {
    case "compares": {
      const { comparison, value } = condition;
      if (comparison === "=" || comparison === "<>") {
        const same = constantsSchema([value], schema);
        return same && (comparison === "=" ? same : { not: same });
      }
      if (value.kind !== "number" || (type !== "integer" && type !== "number")) return undefined;
      return { [bounds[comparison]]: Number(value.text) };
    }
    case "in":
      return constantsSchema(condition.values, schema);
    case "length":
      return type === "string" ? lengthSchema(condition.comparison, condition.value) : undefined;
    case "null":
      return undefined;
    default:
      return assertNever(condition);
  }
}

function lengthSchema(comparison: string, value: number): Schema | undefined {
  const least =
    comparison === ">" ? value + 1 : comparison === ">=" || comparison === "=" ? value : undefined;
  const most = comparison === "<" ? value - 1 : comparison === "<=" || comparison === "=" ? value : undefined;
  if (comparison === "<>" || (most ?? 0) < 0) return undefined;
  return {
    ...(least === undefined ? {} : { minLength: Math.max(0, least) }),
    ...(most === undefined ? {} : { maxLength: most }),
  };
}

function constantsSchema(
  values: Extract<Condition, { readonly kind: "in" }>["values"],
  { type, format, pattern, $ref }: Schema,
): Schema | undefined {
  const plain = format === undefined && pattern === undefined;
  const fits = values.every(
    ({ kind }) =>
      (kind === "text" && plain && (type === "string" || $ref !== undefined)) ||
      (kind === "number" && (type === "integer" || type === "number")) ||
      (kind === "boolean" && type === "boolean"),
  );
  if (!fits || values.length === 0) return undefined;
  return { enum: values.map((value) => (value.kind === "number" ? Number(value.text) : value.value)) };
}
