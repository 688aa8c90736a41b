import type { Field } from "./parse-records.ts";

/** Rows of text to learn from; all rows have a field for each column. */
export type Sample = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Field[])[];
};

/** The values of one column that are there. */
export function valuesOf({ rows }: Sample, column: number): readonly string[] {
  return rows.flatMap((row) => row[column] ?? []);
}
