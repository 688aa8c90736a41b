import type { ColumnRecord } from "../../document/records/index.ts";
import { builtinTypeSql } from "../../postgres/type-names.ts";
import { typeSpelling } from "../../sql/print/type-spelling.ts";
import { lose, type OrmScope, plainType } from "../orm/orm-scope.ts";
import { type ResolvedType, resolvedType } from "../resolved-type.ts";
import { literal } from "../typescript/syntax.ts";

/** A type for `init`, as an expression of TypeScript, and what the attribute holds. */
export type AttributeType = { readonly type: string; readonly holds: string; readonly isEnum: boolean };

/** A column's type in Sequelize's words, or the SQL of it as text where it has none. */
export function attributeType(scope: OrmScope, column: ColumnRecord): AttributeType {
  const plain = plainType(resolvedType(scope.catalog, column.type));
  const element = plain.kind === "array" ? plainType(plain.element) : plain;
  const { type, holds, isEnum } = elementType(scope, column, element);
  if (plain.kind !== "array") return { type, holds, isEnum };
  const whole = /[ |]/.test(holds) ? `(${holds})[]` : `${holds}[]`;
  if (type.startsWith('"')) return { type: literal(`${JSON.parse(type)}[]`), holds: whole, isEnum };
  return { type: `DataTypes.ARRAY(${type})`, holds: whole, isEnum };
}

function elementType(scope: OrmScope, column: ColumnRecord, type: ResolvedType): AttributeType {
  switch (type.kind) {
    case "builtin":
      return builtin(type);
    case "enum": {
      if (type.labels.length === 0) {
        lose(scope, column.id, "It is text: its enum has no values.");
        return { type: "DataTypes.TEXT", holds: "string", isEnum: false };
      }
      lose(scope, column.id, "Its enum is one of its own, which Sequelize names after table and column.");
      const labels = type.labels.map(literal).join(", ");
      return { type: `DataTypes.ENUM(${labels})`, holds: scope.names.nameOf(type.record.id), isEnum: true };
    }
    case "external": {
      if (type.name === "citext") return { type: "DataTypes.CITEXT", holds: "string", isEnum: false };
      const sql = typeSpelling(scope.catalog, { ...column.type, dimensions: 0 });
      return { type: literal(sql), holds: "string", isEnum: false };
    }
    default:
      lose(scope, column.id, "It is text: Sequelize does not make its type.");
      return { type: "DataTypes.TEXT", holds: "string", isEnum: false };
  }
}

const known: Readonly<Record<string, readonly [type: string, holds: string]>> = {
  bool: ["BOOLEAN", "boolean"],
  int2: ["SMALLINT", "number"],
  int4: ["INTEGER", "number"],
  int8: ["BIGINT", "string"],
  float4: ["REAL", "number"],
  float8: ["DOUBLE", "number"],
  text: ["TEXT", "string"],
  uuid: ["UUID", "string"],
  json: ["JSON", "unknown"],
  jsonb: ["JSONB", "unknown"],
  date: ["DATEONLY", "string"],
  bytea: ["BLOB", "Uint8Array"],
  inet: ["INET", "string"],
  cidr: ["CIDR", "string"],
  macaddr: ["MACADDR", "string"],
  tsvector: ["TSVECTOR", "string"],
};

function builtin({ name, modifiers, fields }: Extract<ResolvedType, { kind: "builtin" }>): AttributeType {
  const [word, holds] = (Object.hasOwn(known, name) ? known[name] : undefined) ?? [];
  if (word !== undefined) return { type: `DataTypes.${word}`, holds: holds ?? "string", isEnum: false };
  const size = modifiers.length === 0 ? "" : `(${modifiers.join(", ")})`;
  // Sequelize drops the precision of its DATE.
  if (name === "timestamptz" && size === "") return { type: "DataTypes.DATE", holds: "Date", isEnum: false };
  if (name === "numeric") return { type: `DataTypes.DECIMAL${size}`, holds: "string", isEnum: false };
  if (name === "varchar" && size !== "")
    return { type: `DataTypes.STRING${size}`, holds: "string", isEnum: false };
  const held = name.startsWith("timestamp")
    ? "Date"
    : name === "interval" || name === "point"
      ? "unknown"
      : "string";
  return { type: literal(builtinTypeSql(name, modifiers, fields)), holds: held, isEnum: false };
}
