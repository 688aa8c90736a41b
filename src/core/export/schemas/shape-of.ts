import type { Catalog } from "../../document/catalog.ts";
import type { TypeReference } from "../../document/fields/type-reference.ts";
import { arrayElement, extensionPassage, type Transport } from "../typescript/transport.ts";
import type { Rule, TextFormat, ValueShape } from "./value-shape.ts";

/** What shapes are read from. */
export type ShapeScope = {
  readonly catalog: Catalog;
  readonly transport: Transport;
  /** Whether a record has a schema of its own. */
  readonly isNamed: (id: string) => boolean;
};

/** Whether a value is read from a row or written into one. */
export type Way = "read" | "write";

const text: ValueShape = { kind: "text", rules: [] };
const formatted = (format: TextFormat): ValueShape => ({ kind: "text", format, rules: [] });
const whole = (bits: 16 | 32 | 64): ValueShape => ({ kind: "number", bits, rules: [] });

/** How values of a type pass, null left aside. */
export function shapeOf(scope: ShapeScope, type: TypeReference, way: Way): ValueShape {
  const element = scalarShape(scope, type, way);
  if (type.dimensions === 0) return element;
  const array: ValueShape = { kind: "array", element, dimensions: type.dimensions };
  if (isTakenApart(scope, type)) return array;
  return way === "read" ? text : { kind: "either", of: [text, array] };
}

/** Whether an array comes as an array, rather than as its text. */
function isTakenApart({ catalog, transport }: ShapeScope, { base }: TypeReference): boolean {
  if (transport === "postgrest") return true;
  if (base.kind === "builtin") return arrayElement(transport, base.name) !== undefined;
  return (
    transport === "postgres.js" && (base.kind !== "defined" || catalog.find("enum", base.id) !== undefined)
  );
}

function scalarShape(scope: ShapeScope, type: TypeReference, way: Way): ValueShape {
  const { base } = type;
  const { catalog, transport, isNamed } = scope;
  if (base.kind === "builtin") return builtinShape(scope, type, way);
  if (base.kind === "external") {
    const passage = extensionPassage(transport, base.name);
    if (passage === undefined) return { kind: "unknown" };
    return passage.read === "string" ? text : { kind: "texts" };
  }
  const record = catalog.record(base.id);
  switch (record?.kind) {
    case "enum":
      return { kind: "named", id: record.id };
    case "domain": {
      const read = shapeOf(scope, record.type, "read");
      const given = shapeOf(scope, record.type, way);
      return JSON.stringify(read) === JSON.stringify(given) ? { kind: "named", id: record.id } : given;
    }
    case "table":
    case "view":
    case "composite":
      if (transport !== "postgrest") return text;
      return isNamed(record.id) ? { kind: "named", id: record.id } : { kind: "unknown" };
    default:
      return text;
  }
}

function builtinShape({ transport }: ShapeScope, type: TypeReference, way: Way): ValueShape {
  const name = type.base.kind === "builtin" ? type.base.name : "";
  const isNumberInArray =
    transport === "node-postgres" && way === "read" && type.dimensions > 0 && name === "numeric";
  const plain = plainShapes.get(name);
  if (plain) return plain;
  if (name === "varchar" || name === "bpchar") return { kind: "text", rules: lengthRules(type.modifiers) };
  if (name === "uuid") return formatted("uuid");
  if (isNumberInArray) return { kind: "number", bits: 0, rules: [] };
  return transport === "postgrest" ? jsonShape(name, type, way) : driverShape(transport, name, way);
}

const plainShapes: ReadonlyMap<string, ValueShape> = new Map<string, ValueShape>([
  ["bool", { kind: "boolean" }],
  ["int2", whole(16)],
  ["int4", whole(32)],
  ["float4", { kind: "number", bits: 0, rules: [] }],
  ["float8", { kind: "number", bits: 0, rules: [] }],
  ["json", { kind: "json" }],
  ["jsonb", { kind: "json" }],
  ["text", text],
]);

const times: ReadonlyMap<string, TextFormat> = new Map([
  ["date", "date"],
  ["time", "time"],
  ["timetz", "timetz"],
  ["timestamp", "timestamp"],
  ["timestamptz", "timestamptz"],
]);

/** PostgreSQL reads many spellings of a time, so that what is written may be any text. */
function jsonShape(name: string, { modifiers }: TypeReference, way: Way): ValueShape {
  const time = times.get(name);
  if (time) return way === "read" ? formatted(time) : text;
  if (name === "bytea") return way === "read" ? formatted("bytea") : text;
  if (name === "int8")
    return way === "read" ? whole(64) : { kind: "either", of: [whole(64), formatted("integer")] };
  if (name !== "numeric") return text;
  const number: ValueShape = { kind: "number", bits: 0, rules: precisionRules(modifiers) };
  return way === "read" ? number : { kind: "either", of: [number, formatted("decimal")] };
}

function driverShape(transport: Transport, name: string, way: Way): ValueShape {
  const isNodePostgres = transport === "node-postgres";
  const known =
    way === "write"
      ? driverWrites.get(name)
      : ((isNodePostgres ? nodePostgresReads.get(name) : undefined) ?? driverReads.get(name));
  return known ?? text;
}

const number: ValueShape = { kind: "number", bits: 0, rules: [] };
const oid: ValueShape = { kind: "number", bits: 64, rules: [{ kind: "at least", value: 0 }] };
const date: ValueShape = { kind: "date" };
const dateOrText: ValueShape = { kind: "either", of: [date, text] };

/** What both drivers give with their default parsers. */
const driverReads: ReadonlyMap<string, ValueShape> = new Map<string, ValueShape>([
  ["int8", formatted("integer")],
  ["numeric", formatted("decimal")],
  ["oid", oid],
  ["date", date],
  ["timestamp", date],
  ["timestamptz", date],
  ["time", formatted("time")],
  ["timetz", formatted("timetz")],
  ["bytea", { kind: "bytes" }],
]);

const nodePostgresReads: ReadonlyMap<string, ValueShape> = new Map<string, ValueShape>([
  ["interval", { kind: "interval" }],
  ["point", { kind: "numbers", parts: ["x", "y"] }],
  ["circle", { kind: "numbers", parts: ["x", "y", "radius"] }],
]);

const driverWrites: ReadonlyMap<string, ValueShape> = new Map<string, ValueShape>([
  ["int8", { kind: "either", of: [formatted("integer"), whole(64), { kind: "bigint" }] }],
  ["numeric", { kind: "either", of: [formatted("decimal"), number] }],
  ["oid", oid],
  ["date", dateOrText],
  ["timestamp", dateOrText],
  ["timestamptz", dateOrText],
  ["bytea", { kind: "bytes" }],
]);

function lengthRules([length]: readonly string[]): readonly Rule[] {
  return length === undefined ? [] : [{ kind: "longest", value: Number(length) }];
}

/** numeric(5, 2) holds what rounds to less than 1000; with a negative scale, more. */
function precisionRules([precision, scale = "0"]: readonly string[]): readonly Rule[] {
  const limit = 10 ** (Number(precision) - Number(scale));
  return precision === undefined || !Number.isFinite(limit)
    ? []
    : [
        { kind: "above", value: -limit },
        { kind: "below", value: limit },
      ];
}
