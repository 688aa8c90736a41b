import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { isNullable } from "../column-rules.ts";
import { type DefaultValue, defaultValue, serialSequence } from "../default-value.ts";
import { domainDefault } from "../orm/domain-default.ts";
import { needsBesides } from "../orm/names-lost.ts";
import { lose, loseDomain, type OrmScope, plainType } from "../orm/orm-scope.ts";
import { isSerial } from "../orm/usual.ts";
import { resolvedType } from "../resolved-type.ts";
import { documentation, literal, propertyKey } from "../typescript/syntax.ts";
import { typeormType } from "./column-type.ts";

/** A column as a property with its decorators. */
export function property(scope: OrmScope, table: TableRecord, column: ColumnRecord): string {
  const { catalog, names } = scope;
  loseDomain(scope, column.id);
  const { type, options, holds } = typeormType(scope, column);
  const key = catalog.primaryKeyOf(table.id);
  const isKey = key?.columns.includes(column.id) ?? false;
  const nullable = isNullable(catalog, column);
  const counts = counting(scope, table, { column, isKey });
  const name = names.nameOf(column.id);
  const settings = [
    `type: ${literal(type)}`,
    ...(name === column.name ? [] : [`name: ${literal(column.name)}`]),
    ...options,
    ...(nullable ? ["nullable: true"] : []),
    ...(counts?.settings ?? valueSettings(scope, column)),
    ...(isKey && key ? [`primaryKeyConstraintName: ${literal(key.name)}`] : []),
    ...(column.comment === null ? [] : [`comment: ${literal(column.comment)}`]),
  ].join(", ");
  const held = nullable && holds !== "unknown" ? `${holds} | null` : holds;
  return `${documentation(column.comment, "  ")}${decoratorOf(isKey, counts, settings)}  ${propertyKey(name)}!: ${held};\n`;
}

function decoratorOf(isKey: boolean, counts: Counting | undefined, settings: string): string {
  if (isKey && counts) return `  @PrimaryGeneratedColumn(${literal(counts.strategy)}, { ${settings} })\n`;
  const generated = counts === undefined ? "" : `  @Generated(${literal(counts.strategy)})\n`;
  return `  @${isKey ? "PrimaryColumn" : "Column"}({ ${settings} })\n${generated}`;
}

type Counting = { readonly strategy: "identity" | "increment"; readonly settings: readonly string[] };

type Counted = { readonly column: ColumnRecord; readonly isKey: boolean };

/** How TypeORM has a column counted; undefined when it is not. */
function counting(scope: OrmScope, table: TableRecord, { column, isKey }: Counted): Counting | undefined {
  const { catalog } = scope;
  if (column.identity !== null) {
    const { sequence, options, when } = column.identity;
    const plain = Object.values(options).every((value) => value === null || value === false);
    if (!isKey) {
      lose(scope, column.id, "It is counted by a sequence: only keys of TypeORM are identities.");
      return { strategy: "increment", settings: [] };
    }
    if (!plain || sequence !== null)
      lose(scope, column.id, "Left out: name and options of the identity's sequence.");
    return {
      strategy: "identity",
      settings: [`generatedIdentity: "${when === "always" ? "ALWAYS" : "BY DEFAULT"}"`],
    };
  }
  const { base, dimensions } = column.type;
  const whole = base.kind === "builtin" && dimensions === 0 && ["int2", "int4", "int8"].includes(base.name);
  if (!whole || serialSequence(catalog, column) === undefined || isNullable(catalog, column))
    return undefined;
  if (!isSerial(catalog, table, column))
    lose(scope, column.id, "It is counted by a sequence that TypeORM makes.");
  return { strategy: "increment", settings: [] };
}

function valueSettings(scope: OrmScope, column: ColumnRecord): readonly string[] {
  const { catalog } = scope;
  if (column.generated) {
    const { expression, storage } = column.generated;
    const needed = needsBesides(catalog, expression);
    if (needed !== undefined) {
      lose(scope, column.id, `It is an ordinary column: it needs ${needed}, which TypeORM does not make.`);
      return [];
    }
    if (storage === "virtual") lose(scope, column.id, "It is stored: TypeORM does not know VIRTUAL.");
    return [
      `asExpression: ${literal(expression)}`,
      'generatedType: "STORED"',
      "insert: false",
      "update: false",
    ];
  }
  const sql = column.default ?? domainDefault(catalog, column);
  if (sql === null) return [];
  const value = defaultValue(sql);
  const needed = needsBesides(catalog, sql) ?? (value.kind === "sequence" ? value.name : undefined);
  if (needed !== undefined) {
    lose(scope, column.id, `Left out: default, because TypeORM does not make ${needed}.`);
    return [];
  }
  const type = typeormType({ ...scope, losses: [] }, column).type;
  const said = type === "enum" ? enumDefault(column, value) : constantOf(scope, column, value);
  if (said === undefined && type === "enum") {
    lose(scope, column.id, "Left out: default.");
    return [];
  }
  return [`default: ${said ?? `() => ${literal(sql)}`}`];
}

/** TypeORM puts what an enum is by default into quotes as it is, and takes no expression. */
function enumDefault({ type }: ColumnRecord, value: DefaultValue): string | undefined {
  if (value.kind !== "text") return undefined;
  if (type.dimensions > 0) return value.value === "{}" ? "[]" : undefined;
  return literal(value.value.replaceAll("'", "''"));
}

const counted: ReadonlySet<string> = new Set(["int4", "float4", "float8"]);
const written: ReadonlySet<string> = new Set(["text", "varchar", "bpchar"]);

/** A constant that TypeORM writes as PostgreSQL means it: it puts texts into quotes as they are. */
function constantOf({ catalog }: OrmScope, column: ColumnRecord, value: DefaultValue): string | undefined {
  const type = plainType(resolvedType(catalog, column.type));
  const name = type.kind === "builtin" ? type.name : "";
  if (value.kind === "boolean" && name === "bool") return String(value.value);
  if (value.kind === "number" && counted.has(name) && /^(?:0|[1-9]\d{0,8})$/.test(value.text))
    return value.text;
  const plain = value.kind === "text" && !/['\\]/.test(value.value);
  return plain && written.has(name) ? literal(value.value) : undefined;
}
