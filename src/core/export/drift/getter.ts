import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { builtinTypeSql } from "../../postgres/type-names.ts";
import { isNullable } from "../column-rules.ts";
import { domainDefault } from "../orm/domain-default.ts";
import { needsBesides } from "../orm/names-lost.ts";
import { lose, loseDomain, type OrmScope, plainType } from "../orm/orm-scope.ts";
import { isSerial } from "../orm/usual.ts";
import { resolvedType } from "../resolved-type.ts";
import { dartText } from "./dart.ts";

/** A column as a getter of a table. */
export function getter(scope: OrmScope, table: TableRecord, column: ColumnRecord): string {
  const { catalog, names } = scope;
  loseDomain(scope, column.id);
  const { holds, builder } = driftType(scope, column);
  const nullable = isNullable(catalog, column) ? ".nullable()" : "";
  const named = `.named(${dartText(column.name)})`;
  const value = givenValue(scope, table, column);
  return `${holds} get ${names.nameOf(column.id)} => ${builder}${named}${nullable}${value}();`;
}

function givenValue(scope: OrmScope, table: TableRecord, column: ColumnRecord): string {
  const { catalog } = scope;
  if (column.identity !== null || isSerial(catalog, table, column)) {
    lose(scope, column.id, "It is not counted: Drift counts nothing by the words of PostgreSQL.");
    return "";
  }
  const sql = column.generated?.expression ?? column.default ?? domainDefault(catalog, column);
  if (sql === null) return "";
  const needed =
    needsBesides(catalog, sql, ["domain", "enum"]) ?? (/\bnextval\b/i.test(sql) ? "its sequence" : undefined);
  if (needed !== undefined) {
    const what = column.generated ? "the expression it is generated from" : "default";
    lose(scope, column.id, `Left out: ${what}, because Drift does not make ${needed}.`);
    return "";
  }
  const expression = `const CustomExpression(${dartText(sql)})`;
  if (column.generated === null) return `.withDefault(${expression})`;
  return `.generatedAs(${expression}, stored: ${column.generated.storage === "stored" ? "true" : "false"})`;
}

type DriftType = { readonly holds: string; readonly builder: string };

const own: Readonly<Record<string, readonly [holds: string, builder: string]>> = {
  bool: ["BoolColumn", "boolean()"],
  int8: ["Int64Column", "int64()"],
  float8: ["RealColumn", "real()"],
  text: ["TextColumn", "text()"],
  bytea: ["BlobColumn", "blob()"],
};

/** Types of drift_postgres. */
const ofPostgres: Readonly<Record<string, readonly [holds: string, constant: string]>> = {
  uuid: ["UuidValue", "uuid"],
  json: ["Object", "json"],
  jsonb: ["Object", "jsonb"],
  date: ["PgDate", "date"],
  timestamp: ["PgDateTime", "timestampNoTimezone"],
  timestamptz: ["PgDateTime", "timestampWithTimezone"],
};

/** Others that Drift has under a wider name. */
const wider: Readonly<Record<string, readonly [holds: string, builder: string, words: string]>> = {
  int2: ["IntColumn", "integer()", "bigint"],
  int4: ["IntColumn", "integer()", "bigint"],
  float4: ["RealColumn", "real()", "double precision"],
};

function driftType(scope: OrmScope, column: ColumnRecord): DriftType {
  const type = plainType(resolvedType(scope.catalog, column.type));
  const name = type.kind === "builtin" && type.modifiers.length === 0 ? type.name : "";
  const [holds, builder] = (Object.hasOwn(own, name) ? own[name] : undefined) ?? [];
  if (holds !== undefined && builder !== undefined) return { holds, builder };
  const [value, constant] = (Object.hasOwn(ofPostgres, name) ? ofPostgres[name] : undefined) ?? [];
  if (value !== undefined) return { holds: `Column<${value}>`, builder: `customType(PgTypes.${constant})` };
  const [wide, call, words] = (Object.hasOwn(wider, name) ? wider[name] : undefined) ?? [];
  if (wide !== undefined && call !== undefined) {
    lose(scope, column.id, `It is ${words}, as Drift has it.`);
    return { holds: wide, builder: call };
  }
  const called =
    type.kind === "builtin" ? builtinTypeSql(type.name, type.modifiers, type.fields) : "its type";
  lose(scope, column.id, `It is text: Drift does not know ${called}.`);
  return { holds: "TextColumn", builder: "text()" };
}
