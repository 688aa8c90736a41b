import type { Passage } from "../language.ts";
import { sqlName, sqlNames, sqlPath, sqlString } from "../sql-text.ts";
import { columnDefinition } from "./column-definition.ts";
import type { CsvColumn } from "./csv-columns.ts";
import { referencesSql } from "./csv-references.ts";
import { type CsvTable, isYes, keyPosition } from "./csv-table.ts";

/**
 * A table for all rows that name it, and a line in the ledger for each row. The statement that makes a table belongs
 * to its first row.
 */
export function tablesSql(columns: readonly CsvColumn[]): readonly Passage[] {
  const tables = new Map<string, CsvTable>();
  const drafts = columns.map((column) => draftOf(column, tables));
  const made = new Set(["public"]);
  for (const table of tables.values()) {
    const first = drafts.find(({ column }) => column === table.columns[0]);
    if (first === undefined) continue;
    if (!made.has(table.namespace))
      first.sql.push({ phase: "before", text: `CREATE SCHEMA ${sqlName(table.namespace)}` });
    made.add(table.namespace);
    for (const text of statementsOf(table)) first.sql.push({ phase: "table", text });
    for (const text of referencesSql(table, tables)) first.sql.push({ phase: "after", text });
  }
  return drafts.map(({ column, table, sql, notes, refused }) => ({
    ...{ start: column.start, end: column.end, sql, notes },
    ...(table === undefined ? {} : { elsewhere: drafts.findIndex((draft) => draft.table === table) }),
    ...(refused === undefined ? {} : { refused: { reason: refused, at: column.start } }),
  }));
}

type Draft = {
  readonly column: CsvColumn;
  /** Undefined where it is refused. */
  readonly table: CsvTable | undefined;
  readonly sql: Passage["sql"][number][];
  readonly notes: readonly string[];
  readonly refused: string | undefined;
};

function draftOf(column: CsvColumn, tables: Map<string, CsvTable>): Draft {
  const refusing = (refused: string): Draft => ({ column, table: undefined, sql: [], notes: [], refused });
  const name = column.values.get("table");
  const definition = columnDefinition(column);
  if ("refused" in definition) return refusing(definition.refused);
  if (name === undefined) return refusing("The row names no table.");
  const namespace = column.values.get("namespace") ?? "public";
  const key = `${namespace}.${name}`;
  const table = tables.get(key) ?? { namespace, name, columns: [], definitions: [] };
  if (table.columns.some((other) => nameOf(other) === nameOf(column)))
    return refusing(`The column ${nameOf(column)} is there already.`);
  tables.set(key, table);
  table.columns.push(column);
  table.definitions.push(definition.sql);
  return { column, table, sql: [], notes: definition.notes, refused: undefined };
}

function statementsOf({ namespace, name, columns, definitions }: CsvTable): readonly string[] {
  const path = sqlPath(namespace, name);
  const key = columns
    .filter((column) => keyPosition(column) !== undefined)
    .sort((one, other) => (keyPosition(one) ?? 0) - (keyPosition(other) ?? 0))
    .map(nameOf);
  const uniques = columns
    .filter(
      ({ values }) => isYes(values.get("unique")) || /^(?:uk|uni|unique)$/i.test(values.get("key") ?? ""),
    )
    .map((column) => `UNIQUE ${sqlNames([nameOf(column)])}`);
  const lines = [...definitions, ...(key.length === 0 ? [] : [`PRIMARY KEY ${sqlNames(key)}`]), ...uniques];
  const comment = columns.map(({ values }) => values.get("tableComment")).find((each) => each !== undefined);
  return [
    `CREATE TABLE ${path} (\n  ${lines.join(",\n  ")}\n)`,
    ...(comment === undefined ? [] : [`COMMENT ON TABLE ${path} IS ${sqlString(comment)}`]),
    ...columns.flatMap((column) => {
      const words = column.values.get("comment");
      return words === undefined
        ? []
        : [`COMMENT ON COLUMN ${path}.${sqlName(nameOf(column))} IS ${sqlString(words)}`];
    }),
  ];
}

function nameOf({ values }: CsvColumn): string {
  return values.get("column") ?? "";
}
