import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { isNullable } from "../column-rules.ts";
import { type DdlColumn, joined } from "../ddl/create-table.ts";
import { domainChecks } from "../ddl/domain-checks.ts";
import { type DefaultValue, defaultValue, serialSequence } from "../default-value.ts";
import { oneLine } from "../losses/loss-lines.ts";
import { resolvedType } from "../resolved-type.ts";
import { sqliteType } from "./column-type.ts";
import { inSqlite, lose, type SqliteScope, sqlite } from "./scope.ts";

/** A column's definition, its comment above it. */
export function columnDefinition(
  scope: SqliteScope,
  table: TableRecord,
  column: ColumnRecord,
): DdlColumn & { readonly above: string } {
  const { catalog, names, strict } = scope;
  const resolved = resolvedType(catalog, column.type);
  const { type, check, loss } = sqliteType(resolved, strict);
  if (loss !== undefined) lose(scope, column.id, loss);
  const name = sqlite.quote(names.columns.get(column.id) ?? "");
  const above = column.comment === null ? "" : `  -- ${oneLine(column.comment)}\n`;
  if (isRowId(scope, table, column)) {
    return { name, type: "INTEGER", rest: "PRIMARY KEY AUTOINCREMENT", above };
  }
  const checks = [
    ...(check ? [check(name)] : []),
    ...domainChecks(resolved, column.name).flatMap(({ name: called, expression }) => {
      const said = inSqlite(scope, table.id, expression);
      if (said === undefined) lose(scope, column.id, `The check ${called} of its domain is left out.`);
      return said === undefined ? [] : [said];
    }),
  ];
  const rest = joined(
    !isNullable(catalog, column) && "NOT NULL",
    defaultClause(scope, table, column),
    generatedClause(scope, table, column),
    ...checks.map((each) => `CHECK (${each})`),
  );
  return { name, type, rest, above };
}

/** Whether a column is the table's row id, which SQLite counts by itself. */
export function isRowId({ catalog }: SqliteScope, table: TableRecord, column: ColumnRecord): boolean {
  const key = catalog.primaryKeyOf(table.id);
  const alone = key?.columns.length === 1 && key.columns[0] === column.id;
  const counted = column.identity !== null || serialSequence(catalog, column) !== undefined;
  const type = resolvedType(catalog, column.type);
  const whole = type.kind === "builtin" && ["int2", "int4", "int8"].includes(type.name);
  return alone && counted && whole;
}

function defaultClause(scope: SqliteScope, table: TableRecord, column: ColumnRecord): string | undefined {
  if (column.identity !== null || serialSequence(scope.catalog, column) !== undefined) {
    lose(scope, column.id, "It is not counted: SQLite counts only an INTEGER PRIMARY KEY.");
    return undefined;
  }
  if (column.default === null) return undefined;
  const value = defaultValue(column.default);
  const said = column.type.dimensions > 0 ? arrayDefault(value) : defaultText(value);
  const sql = said ?? wrapped(inSqlite(scope, table.id, column.default));
  if (sql !== undefined) return `DEFAULT ${sql}`;
  lose(scope, column.id, "Left out: default.");
  return undefined;
}

function wrapped(sql: string | undefined): string | undefined {
  return sql === undefined ? undefined : `(${sql})`;
}

function arrayDefault(value: DefaultValue): string | undefined {
  return value.kind === "text" && value.value === "{}" ? "'[]'" : undefined;
}

/** Version 4, as the manual of SQLite's users has it: random but for the version and the variant. */
const uuid =
  "(lower(printf('%s-%s-4%s-%s%s-%s', hex(randomblob(4)), hex(randomblob(2)), substr(hex(randomblob(2)), 2), " +
  "substr('89AB', 1 + (abs(random()) % 4), 1), substr(hex(randomblob(2)), 2), hex(randomblob(6)))))";

const moments = { timestamp: "CURRENT_TIMESTAMP", date: "CURRENT_DATE", time: "CURRENT_TIME" } as const;

function defaultText(value: DefaultValue): string | undefined {
  switch (value.kind) {
    case "null":
      return "NULL";
    case "boolean":
      return value.value ? "1" : "0";
    case "number":
      return value.text;
    case "text":
      return sqlite.text(value.value);
    case "now":
      return moments[value.of];
    case "uuid":
      return uuid;
    case "sequence":
    case "expression":
      return undefined;
  }
}

function generatedClause(scope: SqliteScope, table: TableRecord, column: ColumnRecord): string | undefined {
  if (!column.generated) return undefined;
  const { expression, storage } = column.generated;
  const said = inSqlite(scope, table.id, expression);
  if (said !== undefined) return `GENERATED ALWAYS AS (${said}) ${storage.toUpperCase()}`;
  lose(scope, column.id, "Left out: the expression it is generated from.");
  return undefined;
}
