/** A name as DBML reads it back: bare where it may be, else in quotes with escapes. */
export function dbmlName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `"${escaped(name, '"')}"`;
}

/** A string in single quotes, or in three on lines of its own when it has several. */
export function dbmlString(text: string): string {
  return `'${escaped(text, "'")}'`;
}

function escaped(text: string, quote: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll(quote, `\\${quote}`)
    .replaceAll("\r", "\\r")
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t");
}

/** An expression between backticks; undefined when it holds one, for which there is no escape. */
export function dbmlExpression(sql: string): string | undefined {
  return sql.includes("`") ? undefined : `\`${sql.replace(/\s*[\r\n]+\s*/g, " ")}\``;
}

/** `[a, b]` behind a definition, with its space; empty for none. */
export function settings(parts: readonly (string | false | undefined)[]): string {
  const said = parts.filter((part) => typeof part === "string" && part !== "");
  return said.length === 0 ? "" : ` [${said.join(", ")}]`;
}
