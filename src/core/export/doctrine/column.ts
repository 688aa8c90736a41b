import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { builtinTypeSql } from "../../postgres/type-names.ts";
import { typeSpelling } from "../../sql/print/type-spelling.ts";
import { isNullable } from "../column-rules.ts";
import { domainDefault } from "../orm/domain-default.ts";
import { needsBesides } from "../orm/names-lost.ts";
import { lose, loseDomain, type OrmScope, plainType } from "../orm/orm-scope.ts";
import { isSerial } from "../orm/usual.ts";
import { phpArray, phpText } from "../php/syntax.ts";
import { type ResolvedType, resolvedType } from "../resolved-type.ts";
import { databaseName } from "./database-name.ts";

/** A column as a property of an entity, with its attributes. */
export function property(scope: OrmScope, table: TableRecord, column: ColumnRecord): string {
  const { catalog, names } = scope;
  loseDomain(scope, column.id);
  const type = doctrineType(scope, column);
  const isKey = catalog.primaryKeyOf(table.id)?.columns.includes(column.id) ?? false;
  const nullable = isNullable(catalog, column);
  const counted = column.identity !== null || isSerial(catalog, table, column);
  const name = names.nameOf(column.id);
  const fixed = column.generated !== null || (!isKey && refers(scope, table, column));
  const settings = [
    `name: ${phpText(databaseName(column.name))}`,
    `type: ${phpText(type.word)}`,
    ...type.given,
    ...(nullable ? ["nullable: true"] : []),
    ...(fixed ? ["insertable: false", "updatable: false"] : []),
    ...(column.generated ? ["generated: 'ALWAYS'"] : []),
    ...(column.comment === null ? [] : [`options: ${phpArray([`'comment' => ${phpText(column.comment)}`])}`]),
    `columnDefinition: ${phpText(definition(scope, table, column))}`,
  ];
  const attributes = [
    ...(isKey ? keyAttributes(scope, table, counted) : []),
    `#[ORM\\Column(${settings.join(", ")})]`,
  ];
  const held = type.holds === "mixed" || !(nullable || counted) ? type.holds : `?${type.holds}`;
  const start = nullable || counted ? " = null" : "";
  return `${attributes.map((each) => `    ${each}\n`).join("")}    public ${held} $${name}${start};\n`;
}

/** Doctrine counts keys of one column only. */
function keyAttributes({ catalog }: OrmScope, { id }: TableRecord, counted: boolean): readonly string[] {
  const single = catalog.primaryKeyOf(id)?.columns.length === 1;
  return ["#[ORM\\Id]", ...(single && counted ? ["#[ORM\\GeneratedValue(strategy: 'IDENTITY')]"] : [])];
}

/** Whether a relation says what a column holds. */
function refers({ names }: OrmScope, { id }: TableRecord, column: ColumnRecord): boolean {
  return names
    .relationsOf(id)
    .some(({ key, side }) => side === "to-one" && key.pairs.some((pair) => pair.column === column.id));
}

/** A column as SQL has it: what Doctrine would say in its own words is not the same everywhere. */
function definition(scope: OrmScope, table: TableRecord, column: ColumnRecord): string {
  const { catalog } = scope;
  const notNull = isNullable(catalog, column) ? "" : " NOT NULL";
  if (isSerial(catalog, table, column)) {
    const size = column.type.base.kind === "builtin" ? column.type.base.name : "";
    return `${{ int2: "SMALLSERIAL", int8: "BIGSERIAL" }[size] ?? "SERIAL"}${notNull}`;
  }
  const collation = collationOf(scope, column);
  return `${typeSql(scope, column)}${collation}${value(scope, column)}${notNull}`;
}

function collationOf(scope: OrmScope, { id, collation, type }: ColumnRecord): string {
  if (collation === null) return "";
  if ((collation.namespace === null || collation.namespace === "pg_catalog") && type.base.kind === "builtin")
    return ` COLLATE "${collation.name.replaceAll('"', '""')}"`;
  lose(scope, id, "Left out: collation.");
  return "";
}

function value(scope: OrmScope, column: ColumnRecord): string {
  const { catalog } = scope;
  if (column.identity) return identity(scope, column.id, column.identity);
  const sql = column.generated?.expression ?? column.default ?? domainDefault(catalog, column);
  if (sql === null) return "";
  const needed = needsBesides(catalog, sql, ["domain", "enum"]) ?? sequenceIn(scope, sql);
  if (needed !== undefined) {
    const what = column.generated ? "the expression it is generated from" : "default";
    lose(scope, column.id, `Left out: ${what}, because Doctrine does not make ${needed}.`);
    return "";
  }
  if (column.generated === null) return ` DEFAULT ${sql}`;
  return ` GENERATED ALWAYS AS (${sql}) ${column.generated.storage.toUpperCase()}`;
}

function sequenceIn({ catalog }: OrmScope, sql: string): string | undefined {
  return /\bnextval\b/i.test(sql)
    ? catalog.all("sequence").find(({ name }) => sql.includes(name))?.name
    : undefined;
}

function identity(
  scope: OrmScope,
  id: string,
  { when, options, sequence }: NonNullable<ColumnRecord["identity"]>,
): string {
  const isPlain = Object.values(options).every((each) => each === null || each === false);
  if (!isPlain || sequence !== null)
    lose(scope, id, "Left out: name and options of the identity's sequence.");
  return ` GENERATED ${when.toUpperCase()} AS IDENTITY`;
}

function typeSql({ catalog }: OrmScope, column: ColumnRecord): string {
  const plain = plainType(resolvedType(catalog, column.type));
  const element = plain.kind === "array" ? plainType(plain.element) : plain;
  const brackets = plain.kind === "array" ? "[]".repeat(plain.dimensions) : "";
  if (element.kind === "builtin")
    return `${builtinTypeSql(element.name, element.modifiers, element.fields)}${brackets}`;
  if (element.kind === "external")
    return `${typeSpelling(catalog, { ...column.type, dimensions: 0 })}${brackets}`;
  return `text${brackets}`;
}

type DoctrineType = { readonly word: string; readonly given: readonly string[]; readonly holds: string };

const words: Readonly<Record<string, readonly [word: string, holds: string]>> = {
  bool: ["boolean", "bool"],
  int2: ["smallint", "int"],
  int4: ["integer", "int"],
  int8: ["bigint", "string"],
  float4: ["float", "float"],
  float8: ["float", "float"],
  numeric: ["decimal", "string"],
  text: ["text", "string"],
  uuid: ["guid", "string"],
  json: ["json", "mixed"],
  jsonb: ["json", "mixed"],
  date: ["date_immutable", "\\DateTimeImmutable"],
  time: ["time_immutable", "\\DateTimeImmutable"],
  timestamp: ["datetime_immutable", "\\DateTimeImmutable"],
  timestamptz: ["datetimetz_immutable", "\\DateTimeImmutable"],
  bytea: ["blob", "mixed"],
};

function doctrineType(scope: OrmScope, column: ColumnRecord): DoctrineType {
  const plain = plainType(resolvedType(scope.catalog, column.type));
  const element = plain.kind === "array" ? plainType(plain.element) : plain;
  loseType(scope, column.id, element);
  const text = { word: "string", given: [], holds: "string" };
  if (plain.kind === "enum" && plain.labels.length > 0) {
    const name = scope.names.nameOf(plain.record.id);
    return { word: "string", given: [`enumType: ${name}::class`], holds: name };
  }
  if (plain.kind !== "builtin") return text;
  const [word, holds] = (Object.hasOwn(words, plain.name) ? words[plain.name] : undefined) ?? [];
  if (plain.name === "varchar" && plain.modifiers[0] !== undefined)
    return { ...text, given: [`length: ${plain.modifiers[0]}`] };
  const [precision, scale = "0"] = plain.modifiers;
  const sized = plain.name === "numeric" && precision !== undefined;
  return word === undefined
    ? text
    : { word, given: sized ? [`precision: ${precision}`, `scale: ${scale}`] : [], holds: holds ?? "string" };
}

function loseType(scope: OrmScope, id: string, { kind }: ResolvedType): void {
  if (kind === "enum") lose(scope, id, "It is text: Doctrine does not make enums.");
  if (kind === "record") lose(scope, id, "It is text: Doctrine does not make its type.");
}
