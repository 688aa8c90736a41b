import { sqlExpression, sqlPath, sqlString } from "../sql-text.ts";
import type { Token } from "../tokens.ts";
import { type Attribute, attributeNamed } from "./attributes.ts";
import type { PrismaField } from "./prisma-schema.ts";
import type { PrismaScope } from "./prisma-scope.ts";

/** What Prisma makes of its types on PostgreSQL, where nothing is said (Prisma documentation, PostgreSQL connector). */
const usual: Readonly<Record<string, string>> = {
  String: "text",
  Boolean: "boolean",
  Int: "integer",
  BigInt: "bigint",
  Float: "double precision",
  Decimal: "numeric(65,30)",
  DateTime: "timestamp(3)",
  Json: "jsonb",
  Bytes: "bytea",
};

const serials: Readonly<Record<string, string>> = {
  integer: "serial",
  bigint: "bigserial",
  smallint: "smallserial",
};

/** The type of a field's column; undefined of a relation and of what is not known. */
export function columnType(field: PrismaField, { enums }: PrismaScope): string | undefined {
  const array = field.mark === "[]" ? "[]" : "";
  if (field.unsupported) return `${field.type}${array}`;
  const made = enums.get(field.type);
  if (made) return `${sqlPath(made.namespace, made.name)}${array}`;
  const type = nativeType(field) ?? usual[field.type];
  if (type === undefined) return undefined;
  return isCounted(field) ? (serials[type] ?? type) : `${type}${array}`;
}

/** Types behind `@db.` that the PostgreSQL connector has (Prisma schema reference, native types). */
const natives: ReadonlySet<string> = new Set(
  `Text Char VarChar Bit VarBit Uuid Xml Inet Citext Boolean Integer SmallInt Oid BigInt DoublePrecision Real Decimal
  Money Timestamp Timestamptz Date Time Timetz Json JsonB ByteA`.split(/\s+/),
);

const nativeOf = ({ attributes }: PrismaField): Attribute | undefined =>
  attributes.find(({ name }) => /^\w+\.\w+$/.test(name));

const bareName = ({ name }: Attribute): string => name.slice(name.indexOf(".") + 1);

/** A native type that only another database has: `@db.LongText`. */
export function foreignType(field: PrismaField): string | undefined {
  const native = nativeOf(field);
  return native === undefined || natives.has(bareName(native)) ? undefined : `@${native.name}`;
}

function nativeType(field: PrismaField): string | undefined {
  const native = nativeOf(field);
  if (native === undefined || foreignType(field) !== undefined) return undefined;
  const name = bareName(native);
  if (name === "DoublePrecision") return "double precision";
  const size = [...native.arguments.values()].flat().map(({ value }) => value);
  return `${name.toLowerCase()}${size.length === 0 ? "" : `(${size.join(",")})`}`;
}

function isCounted({ attributes }: PrismaField): boolean {
  return attributeNamed(attributes, "default")?.arguments.get("")?.[0]?.value === "autoincrement";
}

/** The default of a field's column as SQL; undefined when there is none. What Prisma Client fills in is noted. */
export function columnDefault(field: PrismaField, scope: PrismaScope, notes: string[]): string | undefined {
  const given = attributeNamed(field.attributes, "default")?.arguments;
  const tokens = given?.get("") ?? given?.get("value");
  const [first, , inside] = tokens ?? [];
  if (tokens === undefined || first === undefined || isCounted(field)) return undefined;
  const calls = first.kind === "word" && tokens[1]?.value === "(";
  if (calls && first.value === "now") return "CURRENT_TIMESTAMP";
  if (calls && first.value === "dbgenerated") return inside && sqlExpression(inside.value);
  if (calls) {
    notes.push(`${field.name}: ${first.value}() is filled in by Prisma Client, not by the database.`);
    return undefined;
  }
  if (first.value === "[" && first.kind === "sign") return arrayOf(tokens.slice(1, -1), field, scope);
  return constant(tokens, field, scope);
}

function arrayOf(tokens: readonly Token[], field: PrismaField, scope: PrismaScope): string {
  const values = tokens.filter(({ kind }) => kind !== "sign").map((token) => constant([token], field, scope));
  return `ARRAY[${values.join(", ")}]::${columnType(field, scope) ?? "text[]"}`;
}

function constant(tokens: readonly Token[], field: PrismaField, { enums }: PrismaScope): string {
  const [first] = tokens;
  const label = first && enums.get(field.type)?.labels.get(first.value);
  if (label !== undefined) return sqlString(label);
  const written = tokens.map(({ value }) => value).join("");
  return first?.kind === "text" ? sqlString(first.value) : written;
}
