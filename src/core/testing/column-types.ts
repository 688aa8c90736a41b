import type { Catalog } from "../document/catalog.ts";
import type { TypeReference } from "../document/fields/type-reference.ts";
import type { ColumnRecord } from "../document/records/index.ts";
import type { Choices } from "./choices.ts";

/** A built-in type to draw columns of, and constants for their defaults. */
type Sample = {
  readonly name: string;
  readonly modifiers?: readonly string[];
  readonly fields?: string;
  readonly constants: readonly [string, ...string[]];
};

/** The first is the simplest. All but those in `unsorted` can stand in keys and b-tree indexes. */
const samples: readonly [Sample, ...Sample[]] = [
  { name: "int4", constants: ["0", "-1", "42"] },
  { name: "int8", constants: ["0", "9223372036854775807"] },
  { name: "text", constants: ["'it''s'::text", "''::text", "'a\\nb'::text"] },
  { name: "bool", constants: ["true", "false"] },
  { name: "timestamptz", constants: ["now()", "CURRENT_TIMESTAMP"] },
  { name: "int2", constants: ["7"] },
  { name: "numeric", modifiers: ["10", "2"], constants: ["0.00", "1.5"] },
  { name: "numeric", constants: ["0"] },
  { name: "varchar", modifiers: ["50"], constants: ["'new'::character varying"] },
  { name: "varchar", constants: ["''"] },
  { name: "bpchar", modifiers: ["2"], constants: ["'NL'"] },
  { name: "uuid", constants: ["gen_random_uuid()"] },
  { name: "json", constants: ["'{}'::json"] },
  { name: "jsonb", constants: ["'{\"a\": [1]}'::jsonb"] },
  { name: "date", constants: ["CURRENT_DATE"] },
  { name: "timestamp", modifiers: ["3"], constants: ["'2020-02-29 12:00:00'"] },
  { name: "time", modifiers: ["0"], constants: ["'12:00'"] },
  { name: "timetz", constants: ["'12:00+02'"] },
  { name: "interval", fields: "day to second", constants: ["'1 day'::interval"] },
  { name: "interval", constants: ["'01:00:00'"] },
  { name: "float4", constants: ["0"] },
  { name: "float8", constants: ["random()"] },
  { name: "money", constants: ["0"] },
  { name: "bytea", constants: ["'\\x00'::bytea"] },
  { name: "bit", modifiers: ["8"], constants: ["B'00000000'"] },
  { name: "varbit", modifiers: ["8"], constants: ["B'1'"] },
  { name: "inet", constants: ["'127.0.0.1'"] },
  { name: "cidr", constants: ["'10.0.0.0/8'"] },
  { name: "macaddr", constants: ["'08:00:2b:01:02:03'"] },
  { name: "point", constants: ["'(0,0)'"] },
  { name: "tsvector", constants: ["'a b'::tsvector"] },
  { name: "int4range", constants: ["'[1,2)'"] },
  { name: "tstzrange", constants: ["'empty'"] },
  { name: "nummultirange", constants: ["'{}'"] },
  { name: "char", constants: ["'c'"] },
  { name: "name", constants: ["CURRENT_USER"] },
  { name: "oid", constants: ["0"] },
];

const unsorted: ReadonlySet<string> = new Set(["json", "point"]);
const whole: ReadonlySet<string> = new Set(["int2", "int4", "int8"]);
const textual: ReadonlySet<string> = new Set(["text", "varchar", "bpchar"]);

/** A column's type with a constant of it, where it has one to offer. */
export type ChosenType = { readonly type: TypeReference; readonly constant: string | null };

/** A built-in type. */
export function builtinTypeFrom(choices: Choices): ChosenType {
  const { name, modifiers = [], fields = "", constants } = choices.pick(samples);
  const dimensions = choices.once(10) ? 1 + choices.below(2) : 0;
  const type = { base: { kind: "builtin", name }, modifiers, fields, dimensions } as const;
  return { type, constant: dimensions === 0 ? choices.pick(constants) : "'{}'" };
}

/** A type: built-in, or of the document. */
export function typeFrom(catalog: Catalog, choices: Choices): ChosenType {
  if (!choices.once(5)) return builtinTypeFrom(choices);
  const kinds = ["enum", "domain", "composite", "range"] as const;
  const defined = choices.among(kinds.flatMap((kind) => catalog.all(kind)));
  if (!defined) return builtinTypeFrom(choices);
  const dimensions = choices.once(6) ? 1 : 0;
  const base =
    defined.kind === "range" && choices.once(2)
      ? ({ kind: "multirange", id: defined.id } as const)
      : ({ kind: "defined", id: defined.id } as const);
  const type = { base, modifiers: [], fields: "", dimensions } as const;
  return { type, constant: null };
}

/** A built-in type by its internal name. */
export function builtin(name: string): TypeReference {
  return { base: { kind: "builtin", name }, modifiers: [], fields: "", dimensions: 0 };
}

/**
 * Whether a column of the type can stand in keys and foreign keys. PostgreSQL takes arrays, and domains over enums and
 * ranges, as keys, but cannot refer to them: their equality is polymorphic.
 */
export function isSorted(catalog: Catalog, { base, dimensions }: TypeReference): boolean {
  if (base.kind === "external" || base.kind === "multirange" || dimensions > 0) return false;
  if (base.kind === "builtin") return !unsorted.has(base.name);
  const domain = catalog.find("domain", base.id);
  if (!domain) return catalog.find("enum", base.id) !== undefined;
  const below = domain.type.base;
  if (below.kind === "defined" && catalog.find("enum", below.id)) return false;
  return !(below.kind === "builtin" && below.name.endsWith("range")) && isSorted(catalog, domain.type);
}

/** Whether a column is of a whole number's type. */
export function isWhole({ type }: ColumnRecord): boolean {
  return type.base.kind === "builtin" && type.dimensions === 0 && whole.has(type.base.name);
}

/** Whether a column is of a text type. */
export function isTextual({ type }: ColumnRecord): boolean {
  return type.base.kind === "builtin" && type.dimensions === 0 && textual.has(type.base.name);
}

/** Whether a column is of this built-in type, not an array of it. */
export function isOfType({ type }: ColumnRecord, name: string): boolean {
  return type.base.kind === "builtin" && type.dimensions === 0 && type.base.name === name;
}

/** Columns that can stand in keys and be set by foreign keys. */
export function keyColumns(catalog: Catalog, tableId: string): readonly ColumnRecord[] {
  return catalog
    .columnsOf(tableId)
    .filter((column) => column.generated === null && isSorted(catalog, column.type));
}
