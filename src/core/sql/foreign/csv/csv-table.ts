import type { CsvColumn } from "./csv-columns.ts";

/** A table as its rows come in, with the line of `CREATE TABLE` of each. */
export type CsvTable = {
  readonly namespace: string;
  readonly name: string;
  readonly columns: CsvColumn[];
  readonly definitions: string[];
};

/** Whether a cell affirms. */
export function isYes(value: string | undefined): boolean {
  return /^(?:yes|y|true|t|1|x)$/i.test(value?.trim() ?? "");
}

/** Whether a cell denies. */
export function isNo(value: string | undefined): boolean {
  return /^(?:no|n|false|f|0|not null)$/i.test(value?.trim() ?? "");
}

/** The place of a column in its primary key, 1 where only its being there is said; undefined when it is in none. */
export function keyPosition({ values }: CsvColumn): number | undefined {
  const cell = values.get("key")?.trim() ?? "";
  if (/^[1-9]\d*$/.test(cell)) return Number(cell);
  return isYes(cell) || /^(?:pk|pri|primary(?: key)?)$/i.test(cell) ? 1 : undefined;
}
