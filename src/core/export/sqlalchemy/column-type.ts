import type { TypeReference } from "../../document/fields/type-reference.ts";
import { builtinTypeSql } from "../../postgres/type-names.ts";
import { typeSpelling } from "../../sql/print/type-spelling.ts";
import { lose } from "../orm/orm-scope.ts";
import { pythonText } from "../python/syntax.ts";
import { type ResolvedType, resolvedType } from "../resolved-type.ts";
import type { SqlalchemyScope } from "./sqlalchemy-scope.ts";

/** A type for `mapped_column`, and what the attribute holds. */
export type SqlalchemyType = { readonly type: string; readonly holds: string };

type Typed = {
  readonly id: string;
  readonly type: TypeReference;
  readonly collation: { readonly namespace: string | null; readonly name: string } | null;
};

/** The type of a column or of a domain; what SQLAlchemy cannot make is text, with a loss. */
export function sqlalchemyType(scope: SqlalchemyScope, typed: Typed): SqlalchemyType {
  const resolved = resolvedType(scope.catalog, typed.type);
  const element = resolved.kind === "array" ? resolved.element : resolved;
  const { type, holds } = elementType(scope, typed, element);
  if (typed.collation && !/^sa\.(?:Text|String|CHAR)\(.*collation=/.test(type)) {
    lose(scope, typed.id, "Left out: collation.");
  }
  if (resolved.kind !== "array") return { type, holds };
  const dimensions = resolved.dimensions > 1 ? `, dimensions=${resolved.dimensions}` : "";
  return { type: `pg.ARRAY(${type}${dimensions})`, holds: `list[${holds}]` };
}

function elementType(scope: SqlalchemyScope, typed: Typed, type: ResolvedType): SqlalchemyType {
  switch (type.kind) {
    case "builtin":
      return builtin(type, collationOf(typed));
    case "enum": {
      const constant = scope.typeOf(type.record.id);
      if (constant !== undefined) return { type: constant, holds: scope.names.nameOf(type.record.id) };
      return asText(scope, typed, "its enum has no values");
    }
    case "domain": {
      const constant = scope.typeOf(type.record.id);
      const under = sqlalchemyType({ ...scope, losses: [] }, type.record);
      return { type: constant ?? under.type, holds: under.holds };
    }
    case "external": {
      if (type.name === "citext") return { type: "pg.CITEXT()", holds: "str" };
      const spelled = typeSpelling(scope.catalog, { ...typed.type, dimensions: 0 });
      return { type: `Named(${pythonText(spelled)})`, holds: "Any" };
    }
    default:
      return asText(scope, typed, "SQLAlchemy does not make its type");
  }
}

function asText(scope: SqlalchemyScope, { id }: Typed, because: string): SqlalchemyType {
  lose(scope, id, `It is text: ${because}.`);
  return { type: "sa.Text()", holds: "str" };
}

function collationOf({ collation }: Typed): string | undefined {
  const isPlain = collation?.namespace === null || collation?.namespace === "pg_catalog";
  return collation && isPlain ? `collation=${pythonText(collation.name)}` : undefined;
}

const simple: Readonly<Record<string, readonly [type: string, holds: string]>> = {
  bool: ["sa.Boolean()", "bool"],
  int2: ["sa.SmallInteger()", "int"],
  int4: ["sa.Integer()", "int"],
  int8: ["sa.BigInteger()", "int"],
  float4: ["sa.REAL()", "float"],
  float8: ["sa.Double()", "float"],
  bytea: ["sa.LargeBinary()", "bytes"],
  uuid: ["sa.Uuid()", "UUID"],
  json: ["pg.JSON()", "Any"],
  jsonb: ["pg.JSONB()", "Any"],
  date: ["sa.Date()", "dt.date"],
  money: ["pg.MONEY()", "str"],
  inet: ["pg.INET()", "Any"],
  cidr: ["pg.CIDR()", "Any"],
  macaddr: ["pg.MACADDR()", "str"],
  macaddr8: ["pg.MACADDR8()", "str"],
  tsvector: ["pg.TSVECTOR()", "str"],
  tsquery: ["pg.TSQUERY()", "str"],
  oid: ["pg.OID()", "int"],
  int4range: ["pg.INT4RANGE()", "pg.Range[int]"],
  int8range: ["pg.INT8RANGE()", "pg.Range[int]"],
  numrange: ["pg.NUMRANGE()", "pg.Range[Decimal]"],
  daterange: ["pg.DATERANGE()", "pg.Range[dt.date]"],
  tsrange: ["pg.TSRANGE()", "pg.Range[dt.datetime]"],
  tstzrange: ["pg.TSTZRANGE()", "pg.Range[dt.datetime]"],
};

const written: Readonly<Record<string, string>> = { text: "Text", varchar: "String", bpchar: "CHAR" };

function builtin(
  { name, modifiers, fields }: Extract<ResolvedType, { kind: "builtin" }>,
  collation: string | undefined,
): SqlalchemyType {
  const [type, holds] = (Object.hasOwn(simple, name) ? simple[name] : undefined) ?? [];
  if (type !== undefined) return { type, holds: holds ?? "Any" };
  const word = Object.hasOwn(written, name) ? written[name] : undefined;
  if (word !== undefined && !(name === "bpchar" && modifiers.length === 0)) {
    const given = [...modifiers, ...(collation === undefined ? [] : [collation])];
    return { type: `sa.${word}(${given.join(", ")})`, holds: "str" };
  }
  return sized(name, modifiers, fields) ?? { type: named(name, modifiers, fields), holds: "Any" };
}

function sized(name: string, modifiers: readonly string[], fields: string): SqlalchemyType | undefined {
  const [first] = modifiers;
  const precision = first === undefined ? [] : [`precision=${first}`];
  switch (name) {
    case "numeric":
      return { type: `sa.Numeric(${modifiers.join(", ")})`, holds: "Decimal" };
    case "timestamptz":
      return { type: moment("timezone=True", precision), holds: "dt.datetime" };
    case "timestamp":
      return { type: moment("", precision), holds: "dt.datetime" };
    case "time":
      return { type: `pg.TIME(${precision.join("")})`, holds: "dt.time" };
    case "timetz":
      return { type: `pg.TIME(${["timezone=True", ...precision].join(", ")})`, holds: "dt.time" };
    case "interval": {
      const given = [...(fields === "" ? [] : [`fields=${pythonText(fields.toUpperCase())}`]), ...precision];
      return given.length === 2
        ? undefined
        : { type: `pg.INTERVAL(${given.join(", ")})`, holds: "dt.timedelta" };
    }
    case "bit":
      return { type: `pg.BIT(${first ?? ""})`, holds: "str" };
    case "varbit":
      return { type: `pg.BIT(${[...modifiers, "varying=True"].join(", ")})`, holds: "str" };
    default:
      return undefined;
  }
}

function moment(zone: string, precision: readonly string[]): string {
  const given = [...(zone === "" ? [] : [zone]), ...precision].join(", ");
  return precision.length === 0 ? `sa.DateTime(${given})` : `pg.TIMESTAMP(${given})`;
}

function named(name: string, modifiers: readonly string[], fields: string): string {
  return `Named(${pythonText(builtinTypeSql(name, modifiers, fields))})`;
}
