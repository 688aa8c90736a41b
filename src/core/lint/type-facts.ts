import { plainType } from "../command/comparable.ts";
import type { Catalog } from "../document/catalog.ts";
import type { TypeReference } from "../document/fields/type-reference.ts";
import type { ColumnRecord } from "../document/records/index.ts";

/**
 * The internal name of a column's type without the domains around it: `int4`, `text[]`; the name of an extension's
 * type (`citext`); `enum` for an enum and `row` for a table's row.
 */
export function typeNameOf(catalog: Catalog, { type }: { readonly type: TypeReference }): string {
  const { base, dimensions } = plainType(catalog, type);
  const name = base.kind === "defined" ? (catalog.find("enum", base.id) ? "enum" : "row") : base.name;
  return dimensions > 0 ? `${name}[]` : name;
}

/** The modifiers of a column's type without the domains around it: `["10", "2"]` of `numeric(10,2)`. */
export function modifiersOf(catalog: Catalog, { type }: ColumnRecord): readonly string[] {
  return plainType(catalog, type).modifiers;
}

const families: readonly (readonly [string, ReadonlySet<string>])[] = [
  ["text", new Set(["text", "varchar", "bpchar", "citext", "name"])],
  ["integer", new Set(["int2", "int4", "int8"])],
  ["decimal", new Set(["numeric", "money"])],
  ["float", new Set(["float4", "float8"])],
  ["time", new Set(["timestamptz", "timestamp", "date", "time", "timetz"])],
  ["document", new Set(["json", "jsonb"])],
];

/** The family of a type by its internal name: text, integer, decimal, float, time, document; else the name itself. */
export function familyOfType(name: string): string {
  return families.find(([, members]) => members.has(name))?.[0] ?? name;
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

/** Whether a column is marked by a point in time: date or timestamp. */
export function isMoment(catalog: Catalog, column: ColumnRecord): boolean {
  return ["timestamptz", "timestamp", "date"].includes(typeNameOf(catalog, column));
}
