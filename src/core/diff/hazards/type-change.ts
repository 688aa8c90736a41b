import type { Node } from "@pgsql/types";
import { plainType } from "../../command/comparable.ts";
import type { TypeReference } from "../../document/fields/type-reference.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { partOf, stringsOf } from "../../sql/import/tree.ts";
import type { Scene } from "./scene.ts";
import { castBetween, sharesOperators } from "./type-casts.ts";
import { writtenType } from "./written-type.ts";

/** What changing a column's type means for the stored rows. */
export type TypeChange = {
  readonly rewrites: boolean;
  /** Whether the indexes over the plain column must be built anew even when rows stay. */
  readonly reindexes: boolean;
  /** Whether PostgreSQL does it without USING; null: not known. */
  readonly automatic: boolean | null;
  /** Whether values may not fit, or lose something. */
  readonly narrows: boolean;
  /** Why it is so, when the session decides. */
  readonly dependsOnZone: boolean;
};

type Wanted = {
  readonly column: ColumnRecord;
  readonly to: TypeReference;
  readonly using: Node | undefined;
};

/**
 * Whether ALTER COLUMN TYPE copies the table (`ATColumnChangeRequiresRewrite` in tablecmds.c, and the length-coercion
 * support functions of varchar, numeric, bit varying, time, timestamp and interval).
 */
export function typeChangeOf(scene: Scene, { column, to, using }: Wanted): TypeChange {
  const from = withoutLimits(plainType(scene.catalog, column.type), column.type);
  const plain = plainType(scene.catalog, to);
  const change = plainChange(scene, from, plain);
  const checked = hasConstrainedDomain(scene, to);
  const computed = using !== undefined && !isCastOfColumn(scene, using, { column, to });
  return {
    ...change,
    rewrites: change.rewrites || checked || computed,
    automatic: using === undefined ? change.automatic : true,
    narrows: change.narrows || checked || computed,
    dependsOnZone: change.dependsOnZone && !checked && !computed,
  };
}

/** PostgreSQL does not look into a domain for a length or precision. */
function withoutLimits(plain: TypeReference, written: TypeReference): TypeReference {
  return plain === written ? plain : { ...plain, modifiers: [] };
}

const unchanged: TypeChange = {
  rewrites: false,
  reindexes: false,
  automatic: true,
  narrows: false,
  dependsOnZone: false,
};

function plainChange(scene: Scene, from: TypeReference, to: TypeReference): TypeChange {
  const [source, target] = [nameOf(from), nameOf(to)];
  if (from.dimensions > 0 !== to.dimensions > 0) {
    const automatic = to.dimensions === 0 && isText(target);
    return { ...unchanged, rewrites: true, reindexes: true, automatic, narrows: true };
  }
  if (from.dimensions > 0) return arrayChange(from, to);
  if (source === target) {
    const length = lengthChange(source, from, to);
    return { ...unchanged, rewrites: length !== "none", narrows: length === "narrows" };
  }
  const zoned = zoneChange(scene, from, to);
  if (zoned) return zoned;
  const cast = castBetween(source, target);
  const limited = to.modifiers.length > 0;
  return {
    ...unchanged,
    rewrites: cast?.sameBytes !== true || limited,
    reindexes: !sharesOperators(source, target),
    automatic: cast?.automatic ?? (isKnownType(from) && isKnownType(to) ? false : null),
    narrows: cast === undefined || limited || isNarrower(source, target),
  };
}

/** Arrays of another element type are copied, even where the elements would keep their bytes. */
function arrayChange(from: TypeReference, to: TypeReference): TypeChange {
  const [source, target] = [nameOf(from), nameOf(to)];
  const sameLimits = from.modifiers.join() === to.modifiers.join() || to.modifiers.length === 0;
  const kept = source === target && sameLimits;
  return {
    ...unchanged,
    rewrites: !kept,
    reindexes: !sharesOperators(source, target),
    automatic: castBetween(source, target)?.automatic ?? null,
    narrows: !kept && (source === target || isNarrower(source, target)),
  };
}

/** timestamp and timestamptz are the same bytes in UTC, when neither has a precision (PostgreSQL 12). */
function zoneChange(scene: Scene, from: TypeReference, to: TypeReference): TypeChange | undefined {
  const names = [nameOf(from), nameOf(to)].sort().join();
  if (names !== "timestamp,timestamptz") return undefined;
  const precise = from.modifiers.length > 0 || to.modifiers.length > 0;
  return {
    ...unchanged,
    rewrites: precise || !scene.isUtc,
    reindexes: true,
    dependsOnZone: !precise,
  };
}

/** Types that have a length, precision or scale, and change it without touching rows when it only grows. */
const growing: ReadonlySet<string> = new Set([
  "varchar",
  "varbit",
  "numeric",
  "time",
  "timetz",
  "timestamp",
  "timestamptz",
  "interval",
]);

function lengthChange(name: string, from: TypeReference, to: TypeReference): "none" | "rewrites" | "narrows" {
  if (from.modifiers.join() === to.modifiers.join() && from.fields === to.fields) return "none";
  if (name === "bpchar") return sizeOf(to) < sizeOf(from) ? "narrows" : "rewrites";
  if (!growing.has(name) || leastField(to) < leastField(from)) return "narrows";
  return grows(name, from, to) ? "none" : "narrows";
}

function grows(name: string, from: TypeReference, to: TypeReference): boolean {
  if (to.modifiers.length === 0) return true;
  if (name === "numeric") return numericGrows(from.modifiers, to.modifiers);
  return sizeOf(to) >= sizeOf(from, isTemporal(name) ? 6 : Number.POSITIVE_INFINITY);
}

const intervalFields = ["year", "month", "day", "hour", "minute", "second"];

/** How fine an interval's fields go; all of them go down to seconds. */
function leastField({ fields }: TypeReference): number {
  const last = fields.split(" ").at(-1) ?? "";
  return last === "" ? intervalFields.length - 1 : intervalFields.indexOf(last);
}

function isTemporal(name: string): boolean {
  return name.startsWith("time") || name === "interval";
}

function sizeOf({ modifiers }: TypeReference, unlimited = Number.POSITIVE_INFINITY): number {
  return modifiers[0] === undefined ? unlimited : Number(modifiers[0]);
}

function numericGrows(from: readonly string[], to: readonly string[]): boolean {
  const scale = (modifiers: readonly string[]): number => Number(modifiers[1] ?? 0);
  return from.length > 0 && scale(from) === scale(to) && Number(to[0]) >= Number(from[0]);
}

/** Each of a row fits into those behind it without loss. */
const widening: readonly (readonly string[])[] = [
  ["int2", "int4", "int8", "numeric"],
  ["int2", "int4", "float8"],
  ["float4", "float8"],
  ["date", "timestamp", "timestamptz"],
  ["time", "interval"],
  ["cidr", "inet"],
  ["macaddr", "macaddr8"],
  ["json", "jsonb"],
];

function isNarrower(from: string, to: string): boolean {
  if (isText(to)) return false;
  return !widening.some((row) => row.includes(from) && row.indexOf(to) > row.indexOf(from));
}

function isText(name: string): boolean {
  return ["text", "varchar", "bpchar", "citext"].includes(name);
}

function nameOf({ base }: TypeReference): string {
  return base.kind === "builtin" || base.kind === "external" ? base.name : base.id;
}

/** Types whose casts are known: built in, citext, and enums, which have none but to text. */
function isKnownType({ base }: TypeReference): boolean {
  return base.kind !== "external" || base.name === "citext";
}

/** Whether a type is a domain that refuses some values: PostgreSQL then looks at every row. */
export function hasConstrainedDomain({ catalog }: Scene, type: TypeReference): boolean {
  const seen = new Set<string>();
  for (let at = type; at.base.kind === "defined" && !seen.has(at.base.id); ) {
    seen.add(at.base.id);
    const domain = catalog.find("domain", at.base.id);
    if (!domain) return false;
    if (domain.notNull || domain.checks.length > 0) return true;
    at = domain.type;
  }
  return false;
}

/** `USING column`, or `USING column::type` with the very type: what PostgreSQL would do by itself. */
function isCastOfColumn(scene: Scene, using: Node, { column, to }: Omit<Wanted, "using">): boolean {
  const cast = partOf(using, "TypeCast");
  const reference = partOf(cast ? cast.arg : using, "ColumnRef");
  if (stringsOf(reference?.fields).at(-1) !== column.name) return false;
  return cast === undefined || sameType(writtenType(scene, cast.typeName).type, to);
}

function sameType(one: TypeReference, other: TypeReference): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
