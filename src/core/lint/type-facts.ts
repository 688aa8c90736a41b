import { plainType } from "../command/comparable.ts";
import type { Catalog } from "../document/catalog.ts";
import type { TypeReference } from "../document/fields/type-reference.ts";
import type { ColumnRecord } from "../document/records/index.ts";

/**
 * The internal name of a column's type without the domains around it: `int4`, `text[]`; the name of an extension's
 * type (`citext`); `enum` for an enum and `row` for a table's row.
 */
export function typeNameOf(catalog: Catalog, { type }: { readonly type: TypeReference }): string {
  // Most types are built in: no domain has to be looked through.
  const { base, dimensions } = type.base.kind === "builtin" ? type : plainType(catalog, type);
  const name = "id" in base ? wordFor(catalog, base) : base.name;
  return dimensions > 0 ? `${name}[]` : name;
}

function wordFor(catalog: Catalog, { kind, id }: { readonly kind: string; readonly id: string }): string {
  if (kind === "multirange") return "multirange";
  const defined = catalog.record(id)?.kind;
  return defined === "enum" || defined === "range" ? defined : "row";
}

/** The modifiers of a column's type without the domains around it: `["10", "2"]` of `numeric(10,2)`. */
export function modifiersOf(catalog: Catalog, { type }: ColumnRecord): readonly string[] {
  return type.base.kind === "builtin" ? type.modifiers : plainType(catalog, type).modifiers;
}

const families: Readonly<Record<string, string>> = {
  ...{ text: "text", varchar: "text", bpchar: "text", citext: "text", name: "text" },
  ...{ int2: "integer", int4: "integer", int8: "integer" },
  ...{ numeric: "decimal", money: "decimal", float4: "float", float8: "float" },
  ...{ timestamptz: "time", timestamp: "time", date: "time", time: "time", timetz: "time" },
  ...{ json: "document", jsonb: "document" },
};

/** The family of a type by its internal name: text, integer, decimal, float, time, document; else the name itself. */
export function familyOfType(name: string): string {
  return (Object.hasOwn(families, name) ? families[name] : undefined) ?? name;
}

/** The family of a column's type. */
export function familyOfColumn(catalog: Catalog, column: ColumnRecord): string {
  return familyOfType(typeNameOf(catalog, column));
}

/** Whether a column holds text of any type. */
export function isText(catalog: Catalog, column: ColumnRecord): boolean {
  return familyOfColumn(catalog, column) === "text";
}

/** Whether a column holds a number of any type. */
export function isNumber(catalog: Catalog, column: ColumnRecord): boolean {
  return ["integer", "decimal", "float"].includes(familyOfColumn(catalog, column));
}

const moments: ReadonlySet<string> = new Set(["timestamptz", "timestamp", "date"]);

/** Whether a type (`typeNameOf`) is that of a point in time: date or timestamp. */
export function isMomentType(name: string): boolean {
  return moments.has(name);
}

/** Whether a column is marked by a point in time: date or timestamp. */
export function isMoment(catalog: Catalog, column: ColumnRecord): boolean {
  return isMomentType(typeNameOf(catalog, column));
}
