import type { Loss } from "../target.ts";

/** Texts on one line: line ends, tabs and control characters are single spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

/** The losses as the lines of a comment, each without line ends; none for none. */
export function lossLines(losses: readonly Loss[]): readonly string[] {
  if (losses.length === 0) return [];
  return ["Not in this file:", ...losses.map(({ at, message }) => `  ${oneLine(at)}: ${oneLine(message)}`)];
}

/** The same behind a mark that begins a comment (`--`, `//`, `%%`), each with its line end; empty for none. */
export function lossComment(losses: readonly Loss[], mark: string): string {
  return lossLines(losses)
    .map((line) => `${mark} ${line}\n`)
    .join("");
}
