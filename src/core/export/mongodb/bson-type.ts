import type { ResolvedType } from "../resolved-type.ts";

/** A part of MongoDB's `$jsonSchema`: JSON Schema draft 4 with `bsonType`, without `$ref`, `format` and `default`. */
export type BsonSchema = Readonly<Record<string, unknown>>;

const scalars: Readonly<Record<string, string>> = {
  bool: "bool",
  int2: "int",
  int4: "int",
  int8: "long",
  oid: "long",
  float4: "double",
  float8: "double",
  numeric: "decimal",
  money: "decimal",
  uuid: "binData",
  bytea: "binData",
  date: "date",
  timestamp: "date",
  timestamptz: "date",
};

/** The values of a type, null left aside; empty: any. Undefined when nothing is known of the type. */
export function bsonSchema(type: ResolvedType): BsonSchema | undefined {
  switch (type.kind) {
    case "builtin":
      return builtin(type.name, type.modifiers);
    case "enum":
      return { bsonType: "string", enum: type.labels };
    case "domain":
      return bsonSchema(type.under);
    case "array":
      return { bsonType: "array", items: elements(type) };
    case "record":
      return { bsonType: "object" };
    case "external":
      return external(type.name);
  }
}

function builtin(name: string, [limit]: readonly string[]): BsonSchema {
  if (name === "json" || name === "jsonb") return {};
  if (name === "int2") return { bsonType: "int", minimum: -32768, maximum: 32767 };
  const bsonType = Object.hasOwn(scalars, name) ? scalars[name] : undefined;
  if (bsonType !== undefined) return { bsonType };
  const limited = (name === "varchar" || name === "bpchar") && limit !== undefined;
  return limited ? { bsonType: "string", maxLength: Number(limit) } : { bsonType: "string" };
}

function elements({ element, dimensions }: Extract<ResolvedType, { readonly kind: "array" }>): BsonSchema {
  if (dimensions > 1)
    return { bsonType: "array", items: elements({ kind: "array", element, dimensions: dimensions - 1 }) };
  return withNull(bsonSchema(element) ?? {});
}

const texts = new Set("citext ltree cube isbn semver".split(" "));
const vectors = new Set(["vector", "halfvec"]);

function external(name: string): BsonSchema | undefined {
  if (texts.has(name)) return { bsonType: "string" };
  if (name === "hstore")
    return { bsonType: "object", additionalProperties: { bsonType: ["string", "null"] } };
  return vectors.has(name) ? { bsonType: "array", items: { bsonType: "double" } } : undefined;
}

/** The schema or null. */
export function withNull(schema: BsonSchema): BsonSchema {
  const { bsonType, enum: values } = schema;
  if (typeof bsonType !== "string") return schema;
  return {
    ...schema,
    bsonType: [bsonType, "null"],
    ...(Array.isArray(values) ? { enum: [...values, null] } : {}),
  };
}
