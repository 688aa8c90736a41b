import type { InputOf } from "../../../core/command/run-command.ts";
import type { Catalog } from "../../../core/document/catalog.ts";
import type { TableRecord } from "../../../core/document/records/index.ts";
import type { CsvDiscovery, CsvSuggestion } from "../../../core/normalize/discovery/csv-discovery.ts";
import type { Saying } from "./say.ts";

/** The table that a CSV file would be rows of: types, what is always there, and the smallest key. */
export function tableFromCsv(fileName: string, { columns, keys }: CsvDiscovery): InputOf<"add-table"> {
  const isWhole = (key: readonly string[]): boolean =>
    key.every((name) => columns.some((column) => column.name === name && !column.nullable));
  const inexact = (name: string): boolean =>
    columns.some((column) => column.name === name && /double|numeric|json/.test(column.type));
  const named = (key: readonly string[]): boolean => key.some((name) => /(^|_)(id|code|key|no)$/i.test(name));
  const fitting = keys.filter((key) => isWhole(key) && !key.some(inexact));
  const [shortest] = fitting;
  const key = fitting.find((one) => one.length === shortest?.length && named(one)) ?? shortest ?? [];
  return {
    name: tableName(fileName),
    columns: columns.map(({ name, nullable, type }) => ({
      name,
      type,
      notNull: !nullable,
      primaryKey: key.includes(name),
    })),
  };
}

function tableName(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  const name = base
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "_")
    .replaceAll(/^_+|_+$/g, "");
  return name === "" || name === "pasted_text" ? "rows" : name;
}

/** Whether the rows of a file are rows of a table: it has each of their columns, letters in any case. */
export function hasColumnsOf(catalog: Catalog, table: TableRecord, { columns }: CsvDiscovery): boolean {
  return columns.every(({ name }) => columnLike(catalog, table, name) !== undefined);
}

/** A suggestion about the columns of a table. */
export function sayingOf(
  catalog: Catalog,
  table: TableRecord,
  { left, right }: Pick<CsvSuggestion, "left" | "right">,
): Saying {
  const ids = (names: readonly string[]) => names.flatMap((name) => columnLike(catalog, table, name) ?? []);
  return { determinant: ids(left), dependent: ids(right), origin: "data" };
}

function columnLike(catalog: Catalog, table: TableRecord, name: string): string | undefined {
  const columns = catalog.columnsOf(table.id);
  const exact = columns.find((column) => column.name === name);
  return (exact ?? columns.find((column) => column.name.toLowerCase() === name.toLowerCase()))?.id;
}
