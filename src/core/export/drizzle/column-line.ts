import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { isNullable } from "../column-rules.ts";
import { type DefaultValue, defaultValue, serialSequence } from "../default-value.ts";
import { domainDefault } from "../orm/domain-default.ts";
import { lose, plainType } from "../orm/orm-scope.ts";
import { isSerial, isUsualKey } from "../orm/usual.ts";
import { type ResolvedType, resolvedType } from "../resolved-type.ts";
import { documentation, literal, propertyKey } from "../typescript/syntax.ts";
import { columnBuilder } from "./column-builder.ts";
import { type DrizzleScope, fragment } from "./drizzle-scope.ts";
import { kitName } from "./kit-limits.ts";
import { sequenceSettings } from "./sequences.ts";

/** A column of `pgTable`, its comment above it. */
export function columnLine(scope: DrizzleScope, table: TableRecord, column: ColumnRecord): string {
  const { catalog, names } = scope;
  const key = catalog.primaryKeyOf(table.id);
  const isOnlyKey = key?.columns.length === 1 && key.columns[0] === column.id && isUsualKey(table, key.name);
  const chain = [
    serialBuilder(scope, table, column) ?? `${columnBuilder(scope, column)}${valueClause(scope, column)}`,
    ...(isOnlyKey ? [".primaryKey()"] : isNullable(catalog, column) ? [] : [".notNull()"]),
  ];
  return `${documentation(column.comment, "  ")}  ${propertyKey(names.nameOf(column.id))}: ${chain.join("")},\n`;
}

function serialBuilder(scope: DrizzleScope, table: TableRecord, column: ColumnRecord): string | undefined {
  if (!isSerial(scope.catalog, table, column) || column.type.base.kind !== "builtin") return undefined;
  const name = literal(column.name);
  if (column.type.base.name === "int8") return `bigserial(${name}, { mode: "${scope.bigint}" })`;
  return column.type.base.name === "int2" ? `smallserial(${name})` : `serial(${name})`;
}

function valueClause(scope: DrizzleScope, column: ColumnRecord): string {
  if (column.identity) return identityClause(column, column.identity);
  if (column.generated) return generatedClause(scope, column, column.generated);
  const sql = column.default ?? domainDefault(scope.catalog, column);
  return sql === null ? "" : defaultClause(scope, { column, sql });
}

function identityClause({ type: { base } }: ColumnRecord, identity: Identity): string {
  const type = base.kind === "builtin" ? base.name : "int8";
  const settings = sequenceSettings({
    type: type === "int2" ? "smallint" : type === "int4" ? "integer" : "bigint",
    options: identity.options,
  });
  const named = identity.sequence === null ? "" : `name: ${kitName(identity.sequence)}`;
  const all = [named, settings].filter((each) => each !== "").join(", ");
  const word = identity.when === "always" ? "generatedAlwaysAsIdentity" : "generatedByDefaultAsIdentity";
  return `.${word}(${all === "" ? "" : `{ ${all} }`})`;
}

function generatedClause(scope: DrizzleScope, { id }: ColumnRecord, generated: Generated): string {
  if (generated.storage === "virtual") lose(scope, id, "It is stored: Drizzle does not know VIRTUAL.");
  const said = fragment(scope, id, { sql: generated.expression, lost: "It is an ordinary column" });
  return said === undefined ? "" : `.generatedAlwaysAs(${said})`;
}

type Identity = NonNullable<ColumnRecord["identity"]>;
type Generated = NonNullable<ColumnRecord["generated"]>;

type Given = { readonly column: ColumnRecord; readonly sql: string };

function defaultClause(scope: DrizzleScope, { column, sql }: Given): string {
  const type = plainType(resolvedType(scope.catalog, column.type));
  const value = defaultValue(sql);
  const idiom = idiomFor(scope, { type, value, sql });
  if (idiom !== undefined) return idiom;
  if (value.kind === "sequence" && isLostSequence(scope, column)) {
    lose(scope, column.id, `Left out: default, because ${value.name} is not made.`);
    return "";
  }
  const said = fragment(scope, column.id, { sql, lost: "Left out: default" });
  return said === undefined ? "" : `.default(${said})`;
}

/** A sequence that another column owns is there; one of nobody in the design is not. */
function isLostSequence({ catalog }: DrizzleScope, column: ColumnRecord): boolean {
  return serialSequence(catalog, column) === undefined && catalog.all("sequence").length === 0;
}

type Said = { readonly type: ResolvedType; readonly value: DefaultValue; readonly sql: string };

const counted: ReadonlySet<string> = new Set(["int2", "int4", "float4", "float8"]);
const written: ReadonlySet<string> = new Set(["text", "varchar", "bpchar"]);
const moments: ReadonlySet<string> = new Set(["date", "time", "timetz", "timestamp", "timestamptz"]);

/** A default in a word of Drizzle that makes the same SQL. */
function idiomFor(scope: DrizzleScope, { type, value, sql }: Said): string | undefined {
  if (type.kind === "enum" && value.kind === "text" && type.labels.includes(value.value)) {
    return `.default(${literal(value.value)})`;
  }
  if (type.kind !== "builtin") return undefined;
  return constantFor(scope, type.name, value) ?? callFor(type.name, value, sql);
}

function constantFor({ bigint }: DrizzleScope, type: string, value: DefaultValue): string | undefined {
  if (value.kind === "boolean" && type === "bool") return `.default(${value.value})`;
  if (value.kind === "number" && (counted.has(type) || (type === "int8" && bigint === "number"))) {
    return smallNumber(value.text);
  }
  const isText = value.kind === "text" && written.has(type) && !value.value.includes("\\");
  return isText ? `.default(${literal(value.value)})` : undefined;
}

function callFor(type: string, { kind }: DefaultValue, sql: string): string | undefined {
  if (kind === "now" && moments.has(type) && /^now\(\)$/i.test(sql.trim())) return ".defaultNow()";
  return kind === "uuid" && type === "uuid" && /^gen_random_uuid\(\)$/i.test(sql.trim())
    ? ".defaultRandom()"
    : undefined;
}

function smallNumber(text: string): string | undefined {
  return /^-?(?:0|[1-9]\d{0,8})$/.test(text) ? `.default(${text})` : undefined;
}
