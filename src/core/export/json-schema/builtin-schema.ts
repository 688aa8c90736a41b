import type { Schema } from "./schema.ts";

/** How rows became JSON: by PostgreSQL itself, or from the values of node-postgres by JSON.stringify. */
export type Carrier = "postgrest" | "node-postgres";

type Builtin = { readonly name: string; readonly modifiers: readonly string[] };

const text: Schema = { type: "string" };
const time = "([01]\\d|2[0-4]):[0-5]\\d:[0-6]\\d(\\.\\d{1,6})?";
const offset = "[+-]\\d{2}(:\\d{2}){0,2}";

const fixed: Readonly<Record<string, Schema>> = {
  bool: { type: "boolean" },
  int2: { type: "integer", minimum: -32768, maximum: 32767 },
  int4: { type: "integer", minimum: -2147483648, maximum: 2147483647 },
  int8: { type: "integer" },
  oid: { type: "string", pattern: "^\\d{1,10}$" },
  float4: { type: "number" },
  float8: { type: "number" },
  json: {},
  jsonb: {},
  uuid: { type: "string", format: "uuid" },
  date: { type: "string", format: "date" },
  time: { type: "string", pattern: `^${time}$` },
  timetz: { type: "string", pattern: `^${time}${offset}$` },
  timestamp: { type: "string", pattern: `^\\d{4,6}-\\d{2}-\\d{2}T${time}$` },
  timestamptz: { type: "string", format: "date-time" },
  bytea: { type: "string", pattern: "^\\\\x([0-9a-f]{2})*$" },
};

/** What JSON.stringify makes of the values that node-postgres gives, where it differs. */
const stringified: Readonly<Record<string, Schema>> = {
  int8: { type: "string", pattern: "^-?\\d{1,19}$" },
  numeric: { type: "string", pattern: "^-?\\d+(\\.\\d+)?$" },
  oid: { type: "integer", minimum: 0, maximum: 4294967295 },
  date: { type: "string", format: "date-time" },
  timestamp: { type: "string", format: "date-time" },
  interval: { type: "object", additionalProperties: { type: "number" } },
  point: coordinates("x", "y"),
  circle: coordinates("x", "y", "radius"),
  bytea: {
    type: "object",
    required: ["type", "data"],
    additionalProperties: false,
    properties: {
      type: { const: "Buffer" },
      data: { type: "array", items: { type: "integer", minimum: 0, maximum: 255 } },
    },
  },
};

function coordinates(...names: readonly string[]): Schema {
  const properties = Object.fromEntries(names.map((name) => [name, { type: "number" }]));
  return { type: "object", required: names, additionalProperties: false, properties };
}

/** A value of a type of pg_catalog. Infinite dates and numbers that are none are not foreseen. */
export function builtinSchema(carrier: Carrier, type: Builtin): Schema {
  if (carrier === "node-postgres" && Object.hasOwn(stringified, type.name))
    return stringified[type.name] ?? text;
  if (Object.hasOwn(fixed, type.name)) return fixed[type.name] ?? text;
  return modified(type);
}

function modified({ name, modifiers }: Builtin): Schema {
  const [first, second = "0"] = modifiers.map(Number).map(String);
  switch (name) {
    case "numeric":
      return first === undefined ? { type: "number" } : limited(Number(first) - Number(second));
    case "varchar":
    case "bpchar":
      return first === undefined ? text : { type: "string", maxLength: Number(first) };
    case "char":
      return { type: "string", maxLength: 4 };
    case "bit":
      return { type: "string", pattern: `^[01]{${first ?? "1"}}$` };
    case "varbit":
      return { type: "string", pattern: first === undefined ? "^[01]*$" : `^[01]{0,${first}}$` };
    default:
      return text;
  }
}

/** Numbers with at most so many digits before the point; beyond what a number of JavaScript tells apart, any. */
function limited(digits: number): Schema {
  if (digits > 15) return { type: "number" };
  const bound = 10 ** digits;
  return { type: "number", exclusiveMinimum: -bound, exclusiveMaximum: bound };
}

/** Types whose arrays node-postgres takes apart (pg-types, textParsers.js); others it leaves as text. */
const parsedArrays: ReadonlySet<string> = new Set(
  `bool bytea int2 int4 int8 oid float4 float8 numeric text varchar bpchar date timestamp timestamptz interval time
  timetz json jsonb uuid inet cidr macaddr money point numrange`.split(/\s+/),
);

/** A value of an array's element; undefined when the whole array comes as text. */
export function elementSchema(carrier: Carrier, type: Builtin): Schema | undefined {
  if (carrier === "postgrest") return builtinSchema(carrier, type);
  if (!parsedArrays.has(type.name)) return undefined;
  return type.name === "numeric" ? { type: "number" } : builtinSchema(carrier, type);
}
