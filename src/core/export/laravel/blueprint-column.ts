import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { recordShapes } from "../../document/records/index.ts";
import { withoutDefaults } from "../../document/sparse.ts";
import { typeSpelling } from "../../sql/print/type-spelling.ts";
import { defaultValue } from "../default-value.ts";
import { isSerial, isUsualKey } from "../orm/usual.ts";
import { phpText } from "../php/syntax.ts";

/** Whether Laravel takes a name as it is: it takes apart at dots and arrows, and reads ` as `. */
export function isPlain(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
}

const said: ReadonlySet<string> = new Set(
  "id kind name type notNull default identity generated comment".split(" "),
);

/** Whether Laravel's words are enough for a column. */
export function isSayable(column: ColumnRecord): boolean {
  const set = Object.keys(withoutDefaults(recordShapes.column.fields, column));
  return isPlain(column.name) && set.every((key) => said.has(key)) && column.identity?.sequence == null;
}

/** Whether `$table->id()` and the like say all of a column: a serial that is the usual key. */
export function isCountedKey(catalog: Catalog, table: TableRecord, column: ColumnRecord): boolean {
  const key = catalog.primaryKeyOf(table.id);
  return (
    key?.columns.length === 1 &&
    key.columns[0] === column.id &&
    isUsualKey(table, key.name) &&
    isSerial(catalog, table, column)
  );
}

/** A column as a call of the blueprint. */
export function blueprintColumn(catalog: Catalog, table: TableRecord, column: ColumnRecord): string {
  const name = phpText(column.name);
  const comment = column.comment === null ? "" : `->comment(${phpText(column.comment)})`;
  if (isCountedKey(catalog, table, column)) return `$table->${counting(column)}(${name})${comment}`;
  const nullable = column.notNull ? "" : "->nullable()";
  return `$table->${typeCall(catalog, column)}${nullable}${value(column)}${comment}`;
}

function counting({ type }: ColumnRecord): string {
  const size = type.base.kind === "builtin" ? type.base.name : "";
  return { int2: "smallIncrements", int4: "increments" }[size] ?? "id";
}

const words: Readonly<Record<string, string>> = {
  bool: "boolean",
  int2: "smallInteger",
  int4: "integer",
  int8: "bigInteger",
  float8: "double",
  text: "text",
  uuid: "uuid",
  json: "json",
  jsonb: "jsonb",
  date: "date",
  bytea: "binary",
  inet: "ipAddress",
  macaddr: "macAddress",
};

const sized: Readonly<Record<string, string>> = {
  varchar: "string",
  bpchar: "char",
  numeric: "decimal",
  time: "time",
  timetz: "timeTz",
  timestamp: "timestamp",
  timestamptz: "timestampTz",
};

/** Without a precision Laravel would write one of its own, so those are given by their words in SQL. */
function typeCall(catalog: Catalog, column: ColumnRecord): string {
  const { base, modifiers, dimensions, fields } = column.type;
  const name = phpText(column.name);
  if (base.kind === "builtin" && dimensions === 0 && fields === "") {
    const plain = Object.hasOwn(words, base.name) ? words[base.name] : undefined;
    if (plain !== undefined) return `${plain}(${name})`;
    const word = Object.hasOwn(sized, base.name) ? sized[base.name] : undefined;
    const enough = modifiers.length === (base.name === "numeric" ? 2 : 1);
    if (word !== undefined && enough && modifiers.every((each) => /^\d+$/.test(each)))
      return `${word}(${[name, ...modifiers].join(", ")})`;
  }
  return `sql(${name}, ${phpText(typeSpelling(catalog, column.type))})`;
}

function value(column: ColumnRecord): string {
  if (column.identity) return identity(column.identity);
  if (column.generated) {
    const word = column.generated.storage === "stored" ? "storedAs" : "virtualAs";
    return `->${word}(${phpText(column.generated.expression)})`;
  }
  return column.default === null ? "" : `->default(${constantOf(column, column.default)})`;
}

function identity({ when, options }: NonNullable<ColumnRecord["identity"]>): string {
  const { start, increment, minimum, maximum, cache, cycle } = options;
  const given = [
    ...(increment === null ? [] : [`INCREMENT BY ${increment}`]),
    ...(minimum === null ? [] : [`MINVALUE ${minimum}`]),
    ...(maximum === null ? [] : [`MAXVALUE ${maximum}`]),
    ...(start === null ? [] : [`START WITH ${start}`]),
    ...(cache === null ? [] : [`CACHE ${cache}`]),
    ...(cycle ? ["CYCLE"] : []),
  ].join(" ");
  const call = `->generatedAs(${given === "" ? "" : phpText(given)})`;
  return when === "always" ? `${call}->always()` : call;
}

/** Laravel puts texts into quotes as they are. */
function constantOf({ type }: ColumnRecord, sql: string): string {
  const read = defaultValue(sql);
  const name = type.base.kind === "builtin" && type.dimensions === 0 ? type.base.name : "";
  if (read.kind === "boolean" && name === "bool") return String(read.value);
  if (read.kind === "number" && name === "int4" && /^(?:0|[1-9]\d{0,8})$/.test(read.text)) return read.text;
  if (read.kind === "text" && (name === "text" || name === "varchar") && !/['\\]/.test(read.value))
    return phpText(read.value);
  return `DB::raw(${phpText(sql)})`;
}
