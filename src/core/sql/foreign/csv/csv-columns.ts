import type { Trouble } from "../cursor.ts";
import { type CsvRow, csvRows } from "./csv-rows.ts";

/** What a row says of a column; empty texts are left out. */
export type CsvColumn = {
  readonly values: ReadonlyMap<Heading, string>;
  readonly start: number;
  readonly end: number;
  /** Whether its last quote is closed. */
  readonly closed: boolean;
};

export type Heading = (typeof headings)[number][0];

/** What rows may say, and how it is headed by us, by `information_schema` and by people. */
const headings = [
  ["namespace", ["namespace", "schema", "table_schema"]],
  ["table", ["table", "table_name", "entity"]],
  ["column", ["column", "column_name", "field", "attribute"]],
  ["type", ["type", "data_type", "datatype", "column_type"]],
  ["nullable", ["nullable", "is_nullable", "null"]],
  ["default", ["default", "column_default"]],
  ["generated", ["generated"]],
  ["key", ["primary_key", "pk", "key", "is_primary_key"]],
  ["unique", ["unique", "is_unique"]],
  ["references", ["references", "foreign_key", "fk"]],
  ["comment", ["comment", "description", "column_comment"]],
  ["tableComment", ["table_comment", "table_description"]],
  ["position", ["position", "ordinal_position"]],
  ["size", ["character_maximum_length"]],
] as const;

/** Reads the rows; the first must head at least the table, the column and the type. */
export function csvColumns(
  text: string,
): { readonly columns: readonly CsvColumn[] } | Pick<Trouble, "trouble"> {
  const rows = csvRows(text, separatorOf(text));
  const [head, ...rest] = rows;
  const known = (head?.values ?? []).map(headingOf);
  for (const needed of ["table", "column", "type"] as const) {
    if (!known.includes(needed))
      return { trouble: `The first row names no ${needed}: it must head the columns.` };
  }
  return {
    columns: rest
      .filter(({ values }) => values.some((value) => value !== ""))
      .map((row) => columnOf(row, known)),
  };
}

function separatorOf(text: string): string {
  const [line = ""] = text.split("\n", 1);
  return [",", ";", "\t"].reduce((best, one) =>
    line.split(one).length > line.split(best).length ? one : best,
  );
}

function headingOf(title: string): Heading | undefined {
  const plain = title
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");
  return headings.find(([, titles]) => titles.some((each) => each === plain))?.[0];
}

function columnOf(
  { values, start, end, closed }: CsvRow,
  known: readonly (Heading | undefined)[],
): CsvColumn {
  const said = new Map<Heading, string>();
  for (const [at, value] of values.entries()) {
    const heading = known[at];
    if (heading !== undefined && value.trim() !== "" && !said.has(heading)) said.set(heading, value);
  }
  return { values: said, start, end, closed };
}
