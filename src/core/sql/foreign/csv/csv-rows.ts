/** A record of CSV (RFC 4180) and where it lies. */
export type CsvRow = { readonly values: readonly string[]; readonly start: number; readonly end: number };

/** Cuts a text into records. Quotes that are never closed reach to the end. */
export function csvRows(text: string, separator: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length) {
    const start = at;
    const values: string[] = [];
    for (let more = true; more; ) {
      const field = fieldAt(text, at, separator);
      values.push(field.value);
      more = text[field.end] === separator;
      at = field.end + (more ? 1 : 0);
    }
    rows.push({ values, start, end: at });
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  return rows;
}

function fieldAt(
  text: string,
  at: number,
  separator: string,
): { readonly value: string; readonly end: number } {
  if (text[at] === '"') {
    let end = at + 1;
    while (end < text.length && !(text[end] === '"' && text[end + 1] !== '"')) {
      end += text[end] === '"' ? 2 : 1;
    }
    return { value: text.slice(at + 1, end).replaceAll('""', '"'), end: Math.min(end + 1, text.length) };
  }
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: text.slice(at, end), end };
}
