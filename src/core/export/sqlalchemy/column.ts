import type { SequenceOptions } from "../../document/fields/sequence-options.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { isNullable } from "../column-rules.ts";
import { needsBesides } from "../orm/names-lost.ts";
import { lose } from "../orm/orm-scope.ts";
import { isSerial } from "../orm/usual.ts";
import { call, pythonText } from "../python/syntax.ts";
import { sqlalchemyType } from "./column-type.ts";
import { condition, fragment } from "./fragment.ts";
import type { SqlalchemyScope } from "./sqlalchemy-scope.ts";

/** A column as an attribute of a class. */
export function attribute(scope: SqlalchemyScope, table: TableRecord, column: ColumnRecord): string {
  const { catalog, names } = scope;
  const { type, holds } = sqlalchemyType(scope, column);
  const name = names.nameOf(column.id);
  const given = [
    ...(name === column.name ? [] : [pythonText(column.name)]),
    type,
    ...columnSettings(scope, table, column),
  ];
  const held = isNullable(catalog, column) ? `${holds} | None` : holds;
  return `    ${name}: Mapped[${held}] = ${call("mapped_column", given, "    ")}\n`;
}

/** A column of a table that is no class. */
export function tableColumn(scope: SqlalchemyScope, table: TableRecord, column: ColumnRecord): string {
  const { type } = sqlalchemyType(scope, column);
  return call("sa.Column", [pythonText(column.name), type, ...columnSettings(scope, table, column)], "    ");
}

function columnSettings(scope: SqlalchemyScope, table: TableRecord, column: ColumnRecord): readonly string[] {
  return [
    ...valueSettings(scope, table, column),
    // A domain may forbid null where the column does not say so.
    `nullable=${column.notNull ? "False" : "True"}`,
    ...(column.comment === null ? [] : [`comment=${pythonText(column.comment)}`]),
  ];
}

function valueSettings(scope: SqlalchemyScope, table: TableRecord, column: ColumnRecord): readonly string[] {
  if (column.identity) return [identity(scope, column.id, column.identity)];
  if (isCountedKey(scope, table, column)) return ["autoincrement=True"];
  const isKey = scope.catalog.primaryKeyOf(table.id)?.columns.includes(column.id) ?? false;
  return [...(isKey ? ["autoincrement=False"] : []), ...sqlSettings(scope, column)];
}

type Identity = NonNullable<ColumnRecord["identity"]>;

function identity(scope: SqlalchemyScope, id: string, { when, sequence, options }: Identity): string {
  if (sequence !== null) lose(scope, id, "Left out: name of the identity's sequence.");
  const always = when === "always" ? ["always=True"] : [];
  return call("sa.Identity", [...always, ...sequenceSettings(options)]);
}

function sqlSettings(scope: SqlalchemyScope, column: ColumnRecord): readonly string[] {
  const { expression, storage } = column.generated ?? {};
  const sql = expression ?? column.default;
  if (sql === null) return [];
  const needed = needsBesides(scope.catalog, sql, []);
  if (needed !== undefined) {
    const what = column.generated ? "the expression it is generated from" : "default";
    lose(scope, column.id, `Left out: ${what}, because SQLAlchemy does not make ${needed}.`);
    return [];
  }
  return expression === undefined
    ? [`server_default=${fragment(sql)}`]
    : [`sa.Computed(${condition(sql)}, persisted=${storage === "stored" ? "True" : "False"})`];
}

/** Whether a column is what SQLAlchemy makes a `SERIAL` of: the first of the key's that is one. */
export function isCountedKey(
  { catalog }: Pick<SqlalchemyScope, "catalog">,
  table: TableRecord,
  column: ColumnRecord,
): boolean {
  const key = catalog.primaryKeyOf(table.id)?.columns ?? [];
  const first = key.find((id) => isSerial(catalog, table, catalog.get("column", id)));
  return first === column.id;
}

const sequenceWords = [
  ["start", "start"],
  ["increment", "increment"],
  ["minimum", "minvalue"],
  ["maximum", "maxvalue"],
  ["cache", "cache"],
] as const;

/** The options of a sequence, of an identity's as well. */
export function sequenceSettings(options: SequenceOptions): readonly string[] {
  const given = sequenceWords.flatMap(([key, word]) => {
    const value = options[key];
    return value === null ? [] : [`${word}=${value}`];
  });
  return options.cycle ? [...given, "cycle=True"] : given;
}
