import { oneLine } from "../losses/loss-lines.ts";

const reserved = new Set(["node", "edge", "graph", "digraph", "subgraph", "strict"]);

/** An identifier of the DOT language: bare where it may be, else in quotes. Backslashes would begin escapes. */
export function identifier(name: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !reserved.has(name.toLowerCase())) return name;
  // Line ends would be drawn as such and make two names one when they are only folded.
  const text = name
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replace(/\r\n?|\n/g, "\\n");
  return `"${text.replace(/\p{Cc}/gu, " ")}"`;
}

/** A text within an HTML-like label; a name of nothing but white space still takes room. */
export function htmlText(text: string): string {
  const plain = oneLine(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
  return plain === "" ? "&#160;" : plain;
}
