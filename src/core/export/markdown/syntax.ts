import { oneLine } from "../losses/loss-lines.ts";

/** A text within a line of Markdown: marks that would be read as something else are escaped. */
export function inline(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>|#~&$!]/g, (mark, at: number, whole: string) =>
      mark === "_" && isInWord(whole, at) ? mark : `\\${mark}`,
    )
    .replace(/(?<=https?:)\/\//g, "//")
    .replace(/^(?:[-+]|\d+[.)])(?=\s)/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

/** `customer_id` stays as it is: within a word an underscore means nothing. */
function isInWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? "") && /[\p{L}\p{N}]/u.test(text[at + 1] ?? "");
}

/** A text of several lines in a cell of a table. */
export function cell(text: string): string {
  return text
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => inline(line))
    .join("<br>");
}

/** SQL or a name as code. In a table the bars need an escape even there. */
export function code(text: string): string {
  const line = text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ");
  const runs = line.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const padded =
    line.startsWith("`") || line.endsWith("`") || /^ .* $/.test(line) || line === "" ? ` ${line} ` : line;
  return fence + padded.replaceAll("|", "\\|") + fence;
}

/** A table of cells that are Markdown already; empty for no rows. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  return line(head) + line(head.map(() => "---")) + rows.map(line).join("");
}

/** Names of headings as GitHub makes them; the second of a name gets `-1`. */
export function anchors(): (heading: string) => string {
  const taken = new Map<string, number>();
  return (heading) => {
    const slug = oneLine(heading)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
      .replaceAll(" ", "-");
    const count = taken.get(slug) ?? 0;
    taken.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  };
}
