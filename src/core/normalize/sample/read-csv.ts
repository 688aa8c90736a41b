import { isRefusal, type Refusal, refuse } from "../../base/refusal.ts";
import { detectDelimiter } from "./detect-delimiter.ts";
import { type CsvRecords, type Field, parseRecords } from "./parse-records.ts";
import type { Sample } from "./sample.ts";
import { typeOfValues } from "./value-types.ts";

/** What is known about a file; what is not given is detected. */
export type CsvOptions = { readonly delimiter?: string; readonly header?: boolean };

/** A CSV file: its rows, the line of the file on which each begins, and how it was read. */
export type CsvTable = Sample & {
  readonly lines: readonly number[];
  readonly delimiter: string;
  readonly header: boolean;
};

/** Reads CSV (RFC 4180). Refuses text without records and records of different lengths, with the line. */
export function readCsv(text: string, options: CsvOptions = {}): CsvTable | Refusal {
  const delimiter = options.delimiter ?? detectDelimiter(text);
  const parsed = parseRecords(text, delimiter);
  if (isRefusal(parsed)) return parsed;
  const { records, lines } = parsed;
  const [first] = records;
  if (first === undefined) return refuse("There is no row in this text.");
  const odd = records.findIndex((record) => record.length !== first.length);
  if (odd !== -1) {
    return refuse(
      `Line ${lines[odd]} has ${fields(records[odd]?.length ?? 0)}, but line ${lines[0]} has ${fields(first.length)}.`,
    );
  }
  const header = options.header ?? looksLikeHeader(parsed);
  return {
    columns: columnNames(header ? first : first.map(() => null)),
    rows: header ? records.slice(1) : records,
    lines: header ? lines.slice(1) : lines,
    delimiter,
    header,
  };
}

function fields(count: number): string {
  return count === 1 ? "1 field" : `${count} fields`;
}

/** Names: all there, all different, none of them a number or date, and either a typed column or no value that recurs. */
function looksLikeHeader({ records }: CsvRecords): boolean {
  const [first = [], ...rest] = records;
  const names = first.flatMap((name) => name ?? []);
  if (names.length < first.length || new Set(names).size < names.length) return false;
  if (names.some((name) => name.length > 63 || typeOfValues([name]) !== "text")) return false;
  const columns = names.map((name, column) => ({ name, values: rest.flatMap((row) => row[column] ?? []) }));
  return (
    columns.some(({ values }) => typeOfValues(values) !== "text") ||
    columns.every(({ name, values }) => !values.includes(name))
  );
}

/** One name a column, made up where there is none and numbered where one recurs. */
function columnNames(first: readonly Field[]): readonly string[] {
  const names: string[] = [];
  for (const [place, field] of first.entries()) {
    const name = field?.trim() || `column_${place + 1}`;
    let free = name;
    for (let count = 2; names.includes(free); count += 1) free = `${name}_${count}`;
    names.push(free);
  }
  return names;
}
