import type { ColumnRecord } from "../../document/records/index.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import { builtinTypeSql } from "../../postgres/type-names.ts";
import { camelCase } from "../naming/casing.ts";
import { lose, loseDomain, plainType } from "../orm/orm-scope.ts";
import { type ResolvedType, resolvedType } from "../resolved-type.ts";
import { literal } from "../typescript/syntax.ts";
import type { DrizzleScope } from "./drizzle-scope.ts";

/** `numeric("total", { precision: 10, scale: 2 }).array()`: a column's type in Drizzle's words, its name inside. */
export function columnBuilder(scope: DrizzleScope, column: ColumnRecord): string {
  const resolved = resolvedType(scope.catalog, column.type);
  const plain = plainType(resolved);
  loseDomain(scope, column.id);
  const element = plain.kind === "array" ? plainType(plain.element) : plain;
  const dimensions = plain.kind === "array" ? plain.dimensions : 0;
  return `${scalarBuilder(scope, column, element)}${".array()".repeat(dimensions)}`;
}

function scalarBuilder(scope: DrizzleScope, column: ColumnRecord, type: ResolvedType): string {
  const name = literal(column.name);
  switch (type.kind) {
    case "builtin":
      return builtin(scope, name, type);
    case "enum":
      if (type.labels.length > 0) return `${scope.names.nameOf(type.record.id)}(${name})`;
      lose(scope, column.id, "It is text: its enum has no values.");
      return `text(${name})`;
    case "external":
      if (type.namespace !== null && type.namespace !== "public") {
        lose(
          scope,
          column.id,
          `The namespace ${type.namespace} of its type is left out: the search path must have it.`,
        );
      }
      return external(scope, name, type);
    default:
      lose(
        scope,
        column.id,
        `It is text: Drizzle does not make the type ${typeLabel(scope.catalog, column.type)}.`,
      );
      return `text(${name})`;
  }
}

const dimensioned: ReadonlySet<string> = new Set(["vector", "halfvec", "sparsevec"]);

function external(
  scope: DrizzleScope,
  name: string,
  type: Extract<ResolvedType, { kind: "external" }>,
): string {
  const [size] = type.modifiers;
  if (dimensioned.has(type.name) && size !== undefined && /^\d+$/.test(size)) {
    return `${type.name === "sparsevec" ? "sparsevec" : type.name}(${name}, { dimensions: ${size} })`;
  }
  const modifiers = type.modifiers.length === 0 ? "" : `(${type.modifiers.join(",")})`;
  return `${customType(scope, `${type.name}${modifiers}`, "string")}(${name})`;
}

/** Types of pg_catalog that have a function of Drizzle without settings. */
const plainBuilders: Readonly<Record<string, string>> = {
  bool: "boolean",
  int2: "smallint",
  int4: "integer",
  float4: "real",
  float8: "doublePrecision",
  text: "text",
  uuid: "uuid",
  json: "json",
  jsonb: "jsonb",
  inet: "inet",
  cidr: "cidr",
  macaddr: "macaddr",
  macaddr8: "macaddr8",
  point: "point",
};

type Builtin = Extract<ResolvedType, { kind: "builtin" }>;

function builtin(scope: DrizzleScope, name: string, type: Builtin): string {
  const plain = Object.hasOwn(plainBuilders, type.name) ? plainBuilders[type.name] : undefined;
  if (plain !== undefined) return `${plain}(${name})`;
  const settings = settingsOf(scope, type);
  if (settings === undefined) {
    const words = builtinTypeSql(type.name, type.modifiers, type.fields);
    const custom = customType(scope, words, type.name === "bytea" ? "Uint8Array" : "string");
    return `${custom}(${name})`;
  }
  const [builder, ...given] = settings;
  const said = given.filter((each) => each !== "");
  return said.length === 0 ? `${builder}(${name})` : `${builder}(${name}, { ${said.join(", ")} })`;
}

/** The function of Drizzle for a type that has settings, and those. */
function settingsOf({ bigint, dates }: DrizzleScope, type: Builtin): readonly string[] | undefined {
  const [first, second] = type.modifiers;
  const setting = (key: string, value: string | undefined): string =>
    value === undefined ? "" : `${key}: ${value}`;
  const withZone = type.name.endsWith("tz") ? "withTimezone: true" : "";
  switch (type.name) {
    case "int8":
      return ["bigint", `mode: "${bigint}"`];
    case "numeric":
      return ["numeric", setting("precision", first), setting("scale", second)];
    case "varchar":
      return ["varchar", setting("length", first)];
    case "bpchar":
      return first === undefined ? undefined : ["char", setting("length", first)];
    case "date":
      return ["date", `mode: "${dates}"`];
    case "timestamp":
    case "timestamptz":
      return ["timestamp", withZone, setting("precision", first), `mode: "${dates}"`];
    case "time":
    case "timetz":
      return ["time", withZone, setting("precision", first)];
    case "interval":
      return [
        "interval",
        type.fields === "" ? "" : `fields: ${literal(type.fields)}`,
        setting("precision", first),
      ];
    case "bit":
      return ["bit", `dimensions: ${first ?? "1"}`];
    default:
      return undefined;
  }
}

/** The constant for a SQL type that Drizzle has no word for. */
function customType({ custom, names }: DrizzleScope, words: string, holds: string): string {
  const known = custom.get(words);
  if (known) return known.name;
  const name = names.claim(camelCase(words));
  custom.set(words, { name, holds });
  return name;
}
