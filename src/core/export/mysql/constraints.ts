import type { ForeignKeyRecord, TableRecord } from "../../document/records/index.ts";
import { isNullable } from "../column-rules.ts";
import { joined } from "../ddl/create-table.ts";
import { domainChecks } from "../ddl/domain-checks.ts";
import { mentionedColumns } from "../ddl/portable.ts";
import { resolvedType } from "../resolved-type.ts";
import { wholeForeignKeys } from "../tables.ts";
import { countedColumn, typeOf } from "./columns.ts";
import { columnNames, inMysql, lose, type MysqlScope, mysql } from "./scope.ts";

/** InnoDB's limit for the key of an index, in bytes. */
const longestKey = 3072;

/** Whether these columns fit into the key of an index. */
export function fitsKey(scope: MysqlScope, ids: readonly string[]): boolean {
  const bytes = ids.map((id) => typeOf(scope, scope.catalog.get("column", id)).keyBytes ?? longestKey + 1);
  return bytes.reduce((sum, each) => sum + each, 0) <= longestKey;
}

/** Primary key, uniques and checks as lines of CREATE TABLE. */
export function constraintLines(scope: MysqlScope, table: TableRecord): readonly string[] {
  const { catalog } = scope;
  const primary = catalog.primaryKeyOf(table.id);
  const keys = [...(primary ? [primary] : []), ...catalog.uniquesOf(table.id)].flatMap((key) => {
    if (!fitsKey(scope, key.columns)) {
      lose(scope, key.id, "It is left out: its columns are too long for a key, or can be in none.");
      return [];
    }
    const columns = columnNames(scope, key.columns);
    return [
      key.kind === "unique" ? `UNIQUE KEY ${mysql.quote(key.name)} ${columns}` : `PRIMARY KEY ${columns}`,
    ];
  });
  return [...keys, ...checkLines(scope, table)];
}

function checkLines(scope: MysqlScope, table: TableRecord): readonly string[] {
  const { catalog } = scope;
  const own = catalog.checksOf(table.id).map(({ id, name, expression }) => ({ id, name, expression }));
  const ofDomains = catalog.columnsOf(table.id).flatMap((column) =>
    domainChecks(resolvedType(catalog, column.type), column.name).map(({ name, expression }) => ({
      id: column.id,
      name: `${table.name}_${column.name}_${name}`,
      expression,
    })),
  );
  return [...own, ...ofDomains].flatMap(({ id, name, expression }) => {
    const said = inMysql(scope, table.id, expression);
    const reason = said === undefined ? "MySQL has no words for it" : obstacle(scope, table, expression);
    if (reason !== undefined) {
      lose(scope, id, `The check ${name} is left out: ${reason}.`);
      return [];
    }
    return [`CONSTRAINT ${mysql.quote(claimed(scope, id, name))} CHECK (${said})`];
  });
}

/** What MySQL refuses in a check (errors 3818 and 3823). */
function obstacle(scope: MysqlScope, table: TableRecord, expression: string): string | undefined {
  const { catalog } = scope;
  const mentioned = mentionedColumns(expression);
  const counted = countedColumn(scope, table);
  if (counted && mentioned.has(counted.name)) return "it mentions a column that MySQL counts";
  const changed = catalog
    .foreignKeysOf(table.id)
    .filter((key) => key.onUpdate === "cascade" || key.onUpdate === "set null" || key.onDelete === "set null")
    .flatMap(({ pairs }) => pairs.map(({ column }) => catalog.get("column", column).name));
  return changed.some((name) => mentioned.has(name))
    ? "it mentions a column that a foreign key changes"
    : undefined;
}

/** Names of checks and foreign keys are there once in a database, and have at most 64 characters. */
function claimed(scope: MysqlScope, id: string, name: string): string {
  const wanted =
    Array.from(name.replace(/[\u{10000}-\u{10ffff}]/gu, "_").trimEnd())
      .slice(0, 60)
      .join("") || "_";
  const given = scope.constraints.claim(wanted);
  if (given !== name) lose(scope, id, `A constraint of it is called “${given}”.`);
  return given;
}

/** The foreign keys of a table as one ALTER TABLE; empty for none. */
export function foreignKeyStatement(scope: MysqlScope, table: TableRecord): string {
  const lines = wholeForeignKeys(scope.catalog, table).flatMap((key) => {
    const reason = foreignKeyObstacle(scope, key);
    if (reason === undefined) return [`  ADD ${foreignKeyLine(scope, key)}`];
    lose(scope, key.id, `The foreign key is left out: ${reason}.`);
    return [];
  });
  if (lines.length === 0) return "";
  return `ALTER TABLE ${mysql.quote(scope.names.tables.get(table.id) ?? "")}\n${lines.join(",\n")};\n`;
}

function foreignKeyObstacle(scope: MysqlScope, key: ForeignKeyRecord): string | undefined {
  const { catalog, names } = scope;
  if (!names.tables.has(key.references)) return "the table it refers to is not there";
  const column = (id: string): string => typeOf(scope, catalog.get("column", id)).type;
  const length = /^(VARCHAR|CHAR|VARBINARY)\(\d+\)/;
  const alike = (a: string, b: string): boolean => a.replace(length, "$1") === b.replace(length, "$1");
  if (!key.pairs.every((pair) => alike(column(pair.column), column(pair.references))))
    return "its columns are not of one type";
  if (
    ![key.pairs.map((pair) => pair.column), key.pairs.map((pair) => pair.references)].every((ids) =>
      fitsKey(scope, ids),
    )
  )
    return "its columns are too long for a key, or can be in none";
  const nulls = key.onDelete === "set null" || key.onUpdate === "set null";
  if (nulls && key.pairs.some((pair) => !isNullable(catalog, catalog.get("column", pair.column))))
    return "it would set a column to null that is NOT NULL";
  return undefined;
}

function foreignKeyLine(scope: MysqlScope, key: ForeignKeyRecord): string {
  const from = columnNames(
    scope,
    key.pairs.map(({ column }) => column),
  );
  const to = columnNames(
    scope,
    key.pairs.map(({ references }) => references),
  );
  const target = mysql.quote(scope.names.tables.get(key.references) ?? "");
  if (key.onDelete === "set default" || key.onUpdate === "set default")
    lose(scope, key.id, "SET DEFAULT is left out: InnoDB refuses it.");
  return joined(
    `CONSTRAINT ${mysql.quote(claimed(scope, key.id, key.name))} FOREIGN KEY ${from} REFERENCES ${target} ${to}`,
    action("UPDATE", key.onUpdate),
    action("DELETE", key.onDelete),
  );
}

function action(of: string, said: ForeignKeyRecord["onDelete"]): string {
  return said === "no action" || said === "set default" ? "" : `ON ${of} ${said.toUpperCase()}`;
}
