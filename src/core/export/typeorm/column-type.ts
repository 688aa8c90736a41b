import type { ColumnRecord } from "../../document/records/index.ts";
import { builtinTypeSql } from "../../postgres/type-names.ts";
import { lose, type OrmScope, plainType } from "../orm/orm-scope.ts";
import { type ResolvedType, resolvedType } from "../resolved-type.ts";
import { literal } from "../typescript/syntax.ts";

/** What TypeORM is told of a column's type, and what the property holds. */
export type TypeormType = {
  readonly type: string;
  readonly options: readonly string[];
  readonly holds: string;
};

/** A column's type for TypeORM; what it cannot have is text, with a loss. */
export function typeormType(scope: OrmScope, column: ColumnRecord): TypeormType {
  const plain = plainType(resolvedType(scope.catalog, column.type));
  const element = plain.kind === "array" ? plainType(plain.element) : plain;
  const { type, options, holds } = elementType(scope, column, element);
  if (plain.kind !== "array") return { type, options, holds };
  if (plain.dimensions > 1) lose(scope, column.id, "It has one dimension: TypeORM knows no more.");
  const whole = /[ |]/.test(holds) ? `(${holds})[]` : `${holds}[]`;
  return { type, options: [...options, "array: true"], holds: whole };
}

function elementType(scope: OrmScope, column: ColumnRecord, type: ResolvedType): TypeormType {
  const { catalog, names } = scope;
  switch (type.kind) {
    case "builtin":
      return builtin(scope, column, type);
    case "enum": {
      if (type.labels.length === 0) return asText(scope, column, "its enum has no values");
      if (catalog.namespaceOf(type.record.id) !== catalog.namespaceOf(column.id)) {
        return asText(scope, column, "TypeORM looks for its enum in the namespace of the table");
      }
      const options = [
        `enum: [${type.labels.map(literal).join(", ")}]`,
        `enumName: ${literal(type.record.name)}`,
      ];
      return { type: "enum", options, holds: names.nameOf(type.record.id) };
    }
    case "external": {
      if (!extensionTypes.has(type.name)) return asText(scope, column, `TypeORM does not know ${type.name}`);
      const length = type.modifiers.length === 0 ? [] : [`length: ${literal(type.modifiers.join(","))}`];
      return { type: type.name, options: length, holds: type.name === "hstore" ? "unknown" : "string" };
    }
    default:
      return asText(scope, column, "TypeORM does not make its type");
  }
}

function asText(scope: OrmScope, column: ColumnRecord, because: string): TypeormType {
  lose(scope, column.id, `It is text: ${because}.`);
  return { type: "text", options: [], holds: "string" };
}

const extensionTypes: ReadonlySet<string> = new Set(
  "citext hstore cube ltree vector halfvec geometry geography".split(" "),
);

/** What the driver gives for types that are no text. */
const held: Readonly<Record<string, string>> = {
  bool: "boolean",
  int2: "number",
  int4: "number",
  float4: "number",
  float8: "number",
  timestamp: "Date",
  timestamptz: "Date",
  bytea: "Uint8Array",
  json: "unknown",
  jsonb: "unknown",
  interval: "unknown",
  point: "unknown",
  circle: "unknown",
};

/** Types of pg_catalog that TypeORM takes (PostgresDriver, supportedDataTypes). */
const supported: ReadonlySet<string> = new Set(
  `int2 int4 int8 numeric float4 float8 money varchar bpchar text bytea bit varbit timetz timestamptz timestamp date time
  interval bool point line lseg box path polygon circle cidr inet macaddr macaddr8 tsvector tsquery uuid xml json jsonb
  int4range int8range numrange tsrange tstzrange daterange int4multirange int8multirange nummultirange tsmultirange
  tstzmultirange datemultirange jsonpath`.split(/\s+/),
);

const sizes: Readonly<Record<string, readonly string[]>> = {
  numeric: ["precision", "scale"],
  time: ["precision"],
  timetz: ["precision"],
  timestamp: ["precision"],
  timestamptz: ["precision"],
  interval: ["precision"],
  varchar: ["length"],
  bpchar: ["length"],
  bit: ["length"],
  varbit: ["length"],
};

function builtin(
  scope: OrmScope,
  column: ColumnRecord,
  { name, modifiers, fields }: Extract<ResolvedType, { kind: "builtin" }>,
): TypeormType {
  if (!supported.has(name) || (name === "bpchar" && modifiers.length === 0)) {
    return asText(scope, column, `TypeORM does not know ${builtinTypeSql(name, modifiers, fields)}`);
  }
  if (fields !== "") lose(scope, column.id, `The fields of its type are left out: ${fields}.`);
  const keys = sizes[name] ?? [];
  const options = modifiers.flatMap((value, at) => (keys[at] === undefined ? [] : [`${keys[at]}: ${value}`]));
  // Alone, a precision would be written without its scale of nought, which means the same.
  return {
    type: name === "bpchar" ? "char" : builtinTypeSql(name),
    options,
    holds: (Object.hasOwn(held, name) ? held[name] : undefined) ?? "string",
  };
}
