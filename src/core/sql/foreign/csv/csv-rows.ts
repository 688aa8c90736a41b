/** A record of CSV (RFC 4180) and where it lies. */
export type CsvRow = {
  readonly values: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Whether its last quote is closed. */
  readonly closed: boolean;
};

/** Cuts a text into records. Quotes that are never closed reach to the end. */
export function csvRows(text: string, separator: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length) {
    const start = at;
    const values: string[] = [];
    let closed = true;
    for (let more = true; more; ) {
      const field = fieldAt(text, at, separator);
      values.push(field.value);
      closed &&= field.closed;
      more = text[field.end] === separator;
      at = field.end + (more ? 1 : 0);
    }
    rows.push({ values, start, end: at, closed });
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  return rows;
}

function fieldAt(
  text: string,
  at: number,
  separator: string,
): { readonly value: string; readonly end: number; readonly closed: boolean } {
  if (text[at] === '"') {
    let end = at + 1;
    while (end < text.length && !(text[end] === '"' && text[end + 1] !== '"')) {
      end += text[end] === '"' ? 2 : 1;
    }
    const value = text.slice(at + 1, end).replaceAll('""', '"');
    return { value, end: Math.min(end + 1, text.length), closed: end < text.length };
  }
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: text.slice(at, end), end, closed: true };
}
