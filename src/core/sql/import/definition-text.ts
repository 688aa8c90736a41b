import type { Source } from "./source.ts";

/** The index after these words, written one after the other anywhere in a statement; -1 when they are not there. */
export function afterWords(source: Source, words: readonly string[]): number {
  const { to } = source.all();
  for (let at = 0; at + words.length <= to; at += 1) {
    if (words.every((word, index) => source.word(at + index) === word)) return at + words.length;
  }
  return -1;
}

/** The index after a qualified name that begins at an index; IF NOT EXISTS before it is passed over. */
export function afterNameAt(source: Source, from: number): number {
  const isGuarded = source.word(from) === "if" && source.word(from + 1) === "not";
  let at = (isGuarded ? from + 3 : from) + 1;
  while (source.tokens()[at]?.kind === "punctuation" && source.tokens()[at]?.value === ".") at += 2;
  return at;
}

/** The text from a token to the end of the statement, without a semicolon. */
export function restFrom(source: Source, from: number): string {
  const { to } = source.all();
  const isEnded = source.tokens()[to - 1]?.value === ";";
  return source.slice({ from, to: isEnded ? to - 1 : to });
}
