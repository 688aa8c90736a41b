import { type Refusal, refuse } from "../../base/refusal.ts";

/** A field: null where nothing stands, as in PostgreSQL's COPY (FORMAT csv); `""` is the empty text. */
export type Field = string | null;

/** The records of a file, and the line on which each begins, counted from 1. */
export type CsvRecords = {
  readonly records: readonly (readonly Field[])[];
  readonly lines: readonly number[];
};

type Place = { readonly at: number; readonly line: number };

/**
 * Splits text into records and fields by RFC 4180: quotes around a field may hold delimiters, line ends and doubled
 * quotes. Lines end in LF, CRLF or CR; empty lines are left out. Refuses a quoted field that does not end.
 */
export function parseRecords(text: string, delimiter: string): CsvRecords | Refusal {
  const records: (readonly Field[])[] = [];
  const lines: number[] = [];
  let place: Place = { at: text.startsWith("\uFEFF") ? 1 : 0, line: 1 };
  while (place.at < text.length) {
    const read = readRecord(text, delimiter, place);
    if (read === undefined) return refuse(`The quoted field that begins on line ${place.line} does not end.`);
    const isBlank = read.fields.length === 1 && read.fields[0] === null;
    if (!isBlank) {
      records.push(read.fields);
      lines.push(place.line);
    }
    place = read.after;
  }
  return { records, lines };
}

function readRecord(text: string, delimiter: string, start: Place) {
  const fields: Field[] = [];
  let { at, line } = start;
  for (;;) {
    const field = text[at] === '"' ? readQuoted(text, delimiter, at) : readPlain(text, delimiter, at);
    if (field === undefined) return undefined;
    fields.push(field.value);
    line += field.lineEnds;
    at = field.end;
    if (text[at] !== delimiter) return { fields, after: { at: behindLineEnd(text, at), line: line + 1 } };
    at += 1;
  }
}

function behindLineEnd(text: string, at: number): number {
  return text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;
}

function readPlain(text: string, delimiter: string, start: number) {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: end === start ? null : text.slice(start, end), end, lineEnds: 0 };
}

/** A field in quotes. What stands behind the closing quote belongs to it, as in COPY. */
function readQuoted(text: string, delimiter: string, start: number) {
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return undefined;
  const inside = text.slice(start + 1, close).replaceAll('""', '"');
  const rest = readPlain(text, delimiter, close + 1);
  return {
    value: inside + (rest.value ?? ""),
    end: rest.end,
    lineEnds: inside.match(/\r\n|\n|\r/g)?.length ?? 0,
  };
}
