import type { Passage } from "../language.ts";
import { sqlExpression, sqlName, sqlNames, sqlPath, sqlString } from "../sql-text.ts";
import type { Token } from "../tokens.ts";
import { type Attribute, argumentsIn, attributeNamed, attributeText, listOf } from "./attributes.ts";
import type { PrismaBlock, PrismaField } from "./prisma-schema.ts";
import { madeUpName, type PrismaScope, placeOf } from "./prisma-scope.ts";
import { columnDefault, columnType, foreignType } from "./prisma-type.ts";
import { relationsSql } from "./relation.ts";

/** The table of a model with its keys, indexes and foreign keys, as Prisma Migrate makes it. */
export function modelSql(block: PrismaBlock, scope: PrismaScope): Pick<Passage, "sql" | "notes"> {
  const notes: string[] = [];
  const { namespace, name } = placeOf(block);
  const path = sqlPath(namespace, name);
  const columns = block.fields.filter((field) => !scope.models.has(field.type));
  const lines = columns.flatMap((field) => columnLine(field, scope, notes) ?? []);
  const key = keyLine(block, name);
  const statements = [
    `CREATE TABLE ${path} (\n  ${[...lines, ...(key === undefined ? [] : [key])].join(",\n  ")}\n)`,
    ...columns.flatMap((field) => uniqueOf(field, { path, name })),
    ...block.attributes.flatMap((attribute) => indexOf(attribute, block, notes)),
    ...(block.doc === "" ? [] : [`COMMENT ON TABLE ${path} IS ${sqlString(block.doc)}`]),
    ...columns.flatMap(({ column, doc }) =>
      doc === "" ? [] : [`COMMENT ON COLUMN ${path}.${sqlName(column)} IS ${sqlString(doc)}`],
    ),
  ];
  return {
    notes,
    sql: [
      ...statements.map((text) => ({ phase: "table" as const, text })),
      ...relationsSql(block, scope, notes).map((text) => ({ phase: "after" as const, text })),
    ],
  };
}

function columnLine(field: PrismaField, scope: PrismaScope, notes: string[]): string | undefined {
  const type = columnType(field, scope);
  if (type === undefined) {
    notes.push(`${field.name} is left out: there is no type ${field.type}.`);
    return undefined;
  }
  const foreign = foreignType(field);
  if (foreign !== undefined)
    notes.push(`${field.name}: ${foreign} is no type of PostgreSQL: it is ${type} here.`);
  if (attributeNamed(field.attributes, "updatedAt")) {
    notes.push(`${field.name}: @updatedAt is filled in by Prisma Client, not by the database.`);
  }
  const value = columnDefault(field, scope, notes);
  const required = field.mark === "" ? " NOT NULL" : "";
  return `${sqlName(field.column)} ${type}${required}${value === undefined ? "" : ` DEFAULT ${value}`}`;
}

function keyLine(block: PrismaBlock, table: string): string | undefined {
  const together = attributeNamed(block.attributes, "id");
  const alone = block.fields.find(({ attributes }) => attributeNamed(attributes, "id"));
  const columns = together ? columnsOf(block, together) : alone ? [alone.column] : [];
  if (columns.length === 0) return undefined;
  const said = attributeText(together ? block.attributes : (alone?.attributes ?? []), "id", "map");
  return `CONSTRAINT ${sqlName(said ?? madeUpName(table, [], "pkey"))} PRIMARY KEY ${sqlNames(columns)}`;
}

function uniqueOf(
  field: PrismaField,
  { name, path }: { readonly name: string; readonly path: string },
): readonly string[] {
  if (!attributeNamed(field.attributes, "unique")) return [];
  const said = attributeText(field.attributes, "unique", "map");
  const index = sqlName(said ?? madeUpName(name, [field.column], "key"));
  return [`CREATE UNIQUE INDEX ${index} ON ${path} (${sqlName(field.column)})`];
}

/** The columns of `@@id([a, b])`. */
function columnsOf(block: PrismaBlock, attribute: Attribute): readonly string[] {
  const given = attribute.arguments.get("fields") ?? attribute.arguments.get("");
  return listOf(given).map(([token]) => columnNamed(block, token?.value ?? ""));
}

function columnNamed({ fields }: PrismaBlock, name: string): string {
  return fields.find((field) => field.name === name)?.column ?? name;
}

function indexOf(attribute: Attribute, block: PrismaBlock, notes: string[]): readonly string[] {
  const { arguments: given, name: kind } = attribute;
  if (kind !== "index" && kind !== "unique") {
    if (!["id", "map", "schema", "ignore"].includes(kind)) notes.push(`@@${kind} is left out.`);
    return [];
  }
  const { name, namespace } = placeOf(block);
  const columns = columnsOf(block, attribute);
  const keys = listOf(given.get("fields") ?? given.get("")).map((key, at) => keySql(key, columns[at] ?? ""));
  const map = given.get("map")?.[0]?.value;
  const method = given.get("type")?.[0]?.value.toLowerCase();
  const where = given.get("where")?.find(({ kind: one }) => one === "text")?.value;
  const predicate = where === undefined ? undefined : sqlExpression(where);
  if (given.has("where") && predicate === undefined) {
    notes.push(`The index on ${columns.join(", ")} is left out: its condition cannot be read.`);
    return [];
  }
  const unique = kind === "unique";
  const index = sqlName(map ?? madeUpName(name, columns, unique ? "key" : "idx"));
  const using = method === undefined ? "" : ` USING ${method}`;
  const behind = predicate === undefined ? "" : ` WHERE ${predicate}`;
  return [
    `CREATE ${unique ? "UNIQUE " : ""}INDEX ${index} ON ${sqlPath(namespace, name)}${using} (${keys.join(", ")})${behind}`,
  ];
}

function keySql(key: readonly Token[], column: string): string {
  const settings = argumentsIn(key.slice(2, -1));
  const descending = settings.get("sort")?.[0]?.value === "Desc" ? " DESC" : "";
  const [operators, , raw] = settings.get("ops") ?? [];
  const operatorClass = operators?.value === "raw" ? (raw?.value ?? "") : snake(operators?.value ?? "");
  return `${sqlName(column)}${operatorClass === "" ? "" : ` ${operatorClass}`}${descending}`;
}

/** `JsonbPathOps` is `jsonb_path_ops`. */
function snake(name: string): string {
  return name.replace(/(?<=[a-z\d])[A-Z]/g, "_$&").toLowerCase();
}
