import type { ColumnRecord } from "../../document/records/index.ts";
import { builtinTypeSql } from "../../postgres/type-names.ts";
import { typeSpelling } from "../../sql/print/type-spelling.ts";
import { lose, plainType } from "../orm/orm-scope.ts";
import { type ResolvedType, resolvedType } from "../resolved-type.ts";
import { type PrismaScope, prismaText } from "./prisma-scope.ts";

/** A column's type in Prisma: its scalar type or enum, its native type, and whether it is a list. */
export type FieldType = {
  readonly base: string;
  /** `@db.Uuid`; empty where the scalar type alone means the column's. */
  readonly native: string;
  readonly list: boolean;
  /** Prisma Client leaves out fields of types it does not know. */
  readonly unsupported: boolean;
};

/** What a column is in Prisma. */
export function fieldType(scope: PrismaScope, column: ColumnRecord): FieldType {
  const plain = plainType(resolvedType(scope.catalog, column.type));
  const element = plain.kind === "array" ? plainType(plain.element) : plain;
  return { ...scalarType(scope, column, element), list: plain.kind === "array" };
}

type Scalar = Omit<FieldType, "list">;

const known = (base: string, native = ""): Scalar => ({ base, native, unsupported: false });

function scalarType(scope: PrismaScope, column: ColumnRecord, type: ResolvedType): Scalar {
  switch (type.kind) {
    case "builtin":
      return builtin(type.name, type.modifiers, type.fields);
    case "enum":
      return type.labels.length > 0 ? known(scope.names.nameOf(type.record.id)) : known("String");
    case "external":
      if (type.name === "citext") return known("String", "@db.Citext");
      return unsupported(typeSpelling(scope.catalog, { ...column.type, dimensions: 0 }));
    default:
      return unsupported(typeSpelling(scope.catalog, { ...column.type, dimensions: 0 }));
  }
}

function unsupported(sql: string): Scalar {
  return { base: `Unsupported(${prismaText(sql)})`, native: "", unsupported: true };
}

const scalars: Readonly<Record<string, Scalar>> = {
  bool: known("Boolean"),
  int2: known("Int", "@db.SmallInt"),
  int4: known("Int"),
  int8: known("BigInt"),
  oid: known("Int", "@db.Oid"),
  float4: known("Float", "@db.Real"),
  float8: known("Float"),
  money: known("Decimal", "@db.Money"),
  text: known("String"),
  uuid: known("String", "@db.Uuid"),
  xml: known("String", "@db.Xml"),
  inet: known("String", "@db.Inet"),
  json: known("Json", "@db.Json"),
  jsonb: known("Json"),
  bytea: known("Bytes"),
  date: known("DateTime", "@db.Date"),
};

/** Types whose length or precision stands behind them. */
const sized: Readonly<Record<string, readonly [base: string, native: string]>> = {
  varchar: ["String", "@db.VarChar"],
  varbit: ["String", "@db.VarBit"],
  time: ["DateTime", "@db.Time"],
  timetz: ["DateTime", "@db.Timetz"],
  timestamp: ["DateTime", "@db.Timestamp"],
  timestamptz: ["DateTime", "@db.Timestamptz"],
};

function builtin(name: string, modifiers: readonly string[], fields: string): Scalar {
  const scalar = Object.hasOwn(scalars, name) ? scalars[name] : undefined;
  return scalar ?? sizedType(name, modifiers) ?? unsupported(builtinTypeSql(name, modifiers, fields));
}

function sizedType(name: string, [first, second = "0"]: readonly string[]): Scalar | undefined {
  const size = first === undefined ? "" : `(${first})`;
  const [base, native] = (Object.hasOwn(sized, name) ? sized[name] : undefined) ?? [];
  if (base !== undefined) return known(base, `${native ?? ""}${size}`);
  switch (name) {
    case "numeric":
      if (first === undefined) return known("Decimal", "@db.Decimal");
      return isUsualScale(first, second) ? known("Decimal", `@db.Decimal(${first}, ${second})`) : undefined;
    case "bpchar":
      return first === undefined ? undefined : known("String", `@db.Char${size}`);
    case "bit":
      return known("String", `@db.Bit${size || "(1)"}`);
    default:
      return undefined;
  }
}

function isUsualScale(precision: string, scale: string): boolean {
  return Number(scale) >= 0 && Number(scale) <= Number(precision);
}

/** Notes what a field's type does not keep of the column's. */
export function loseType(scope: PrismaScope, column: ColumnRecord, field: FieldType): void {
  const plain = plainType(resolvedType(scope.catalog, column.type));
  const element = plain.kind === "array" ? plainType(plain.element) : plain;
  if (element.kind === "enum" && element.labels.length === 0) {
    lose(scope, column.id, "It is text: its enum has no values.");
  }
  if (element.kind === "record") {
    lose(scope, column.id, "Prisma does not make its type: it must be there before.");
  }
  if (field.list && column.notNull)
    lose(scope, column.id, "It may be null: lists of Prisma have no NOT NULL.");
}
