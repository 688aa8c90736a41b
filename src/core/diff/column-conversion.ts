import { equal } from "../base/equal.ts";
import { plainType } from "../command/comparable.ts";
import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord } from "../document/records/index.ts";
import type { Conversion } from "../sql/print/statements/set-column-type.ts";
import { castBetween } from "./hazards/type-casts.ts";
import type { Loss } from "./plan.ts";

export type { Conversion };

type Goal = { readonly catalog: Catalog; readonly column: ColumnRecord };

/** How the values of a column become those of its new type; what has no cast goes by way of its text. */
export function conversionOf(before: Catalog, old: ColumnRecord, { catalog, column }: Goal): Conversion {
  if (equal(old.type.base, column.type.base) && old.type.dimensions === column.type.dimensions)
    return "assignment";
  const [from, to] = [plainType(before, old.type), plainType(catalog, column.type)];
  if (from.dimensions !== to.dimensions || from.base.kind !== "builtin" || to.base.kind !== "builtin") {
    return isSame(from, to) ? "assignment" : "text";
  }
  const cast = castBetween(from.base.name, to.base.name);
  if (!cast) return "text";
  if (from.dimensions > 0) return cast.automatic ? "assignment" : "cast";
  return cast.automatic ? "assignment" : "cast";
}

function isSame(from: ColumnRecord["type"], to: ColumnRecord["type"]): boolean {
  return equal(from.base, to.base) && from.dimensions === to.dimensions;
}

/** Each family from narrow to wide: a step to the right keeps every value. */
const widening = [
  ["int2", "int4", "int8", "numeric"],
  ["float4", "float8"],
  ["char", "bpchar", "varchar", "text"],
  ["name", "varchar", "text"],
  ["citext", "text"],
  ["date", "timestamp"],
  ["date", "timestamptz"],
  ["cidr", "inet"],
  ["macaddr", "macaddr8"],
  ["int2", "float4"],
  ["int4", "float8"],
];

/** What another type may take from the values of a column; nothing where each has its place in it. */
export function lossOf(before: Catalog, old: ColumnRecord, { catalog, column }: Goal): readonly Loss[] {
  const [from, to] = [plainType(before, old.type), plainType(catalog, column.type)];
  if (keepsAll(from, to)) return [];
  const object = catalog.pathOf(column.id);
  return [
    { sentence: `Values of ${object} may not fit their new type, or lose what it cannot hold.`, object },
  ];
}

function keepsAll(from: ColumnRecord["type"], to: ColumnRecord["type"]): boolean {
  if (from.dimensions !== to.dimensions) return false;
  const isOpen = to.modifiers.length === 0 && to.fields === "";
  if (equal(from.base, to.base)) return equal(from, to) || isOpen || isLonger(from, to);
  if (to.base.kind !== "builtin" || !isOpen) return false;
  const { name } = to.base;
  if (name === "text") return from.base.kind !== "builtin" || from.base.name !== "bpchar";
  const { base } = from;
  if (base.kind !== "builtin") return false;
  return widening.some((family) => {
    const [one, other] = [family.indexOf(base.name), family.indexOf(name)];
    return one >= 0 && other > one;
  });
}

/** Whether one limit was raised and no other changed: varchar(10) to varchar(20). */
function isLonger(from: ColumnRecord["type"], to: ColumnRecord["type"]): boolean {
  const [a, b] = [from.modifiers.map(Number), to.modifiers.map(Number)];
  if (a.length !== b.length || from.fields !== to.fields) return false;
  return (a[0] ?? 0) <= (b[0] ?? 0) && a.slice(1).every((value, at) => value === b[at + 1]);
}

const extended = new Set(
  [
    [
      "text",
      "varchar",
      "bpchar",
      "bytea",
      "json",
      "jsonb",
      "xml",
      "tsvector",
      "bit",
      "varbit",
      "path",
      "polygon",
    ],
    ["int4range", "int8range", "numrange", "daterange", "tsrange", "tstzrange", "jsonpath", "refcursor"],
    ["int4multirange", "int8multirange", "nummultirange", "datemultirange", "tsmultirange", "tstzmultirange"],
  ].flat(),
);
const main = new Set(["numeric", "inet", "cidr"]);

/** How a type is stored when nothing is said (pg_type.typstorage). */
export function usualStorage(catalog: Catalog, { type }: ColumnRecord): "plain" | "extended" | "main" {
  const plain = plainType(catalog, type);
  if (plain.dimensions > 0) return "extended";
  if (plain.base.kind === "defined") return catalog.find("enum", plain.base.id) ? "plain" : "extended";
  if (plain.base.kind !== "builtin") return "extended";
  if (main.has(plain.base.name)) return "main";
  return extended.has(plain.base.name) ? "extended" : "plain";
}
