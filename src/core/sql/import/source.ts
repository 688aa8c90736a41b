import { lazy } from "../../base/lazy.ts";
import { type Token, tokenize } from "../../postgres/tokens.ts";
import { utf16OffsetsOf } from "./offsets.ts";

/** A run of tokens: from one index up to, not including, another. */
export type TokenRange = { readonly from: number; readonly to: number };

/**
 * A statement's text and tokens. Nodes of the tree know only where they begin, and expressions not even that, so
 * clauses are found by walking the tokens.
 */
export type Source = {
  readonly text: string;
  readonly tokens: () => readonly Token[];
  /** UTF-16 offset of a location in the tree. The parser leaves out a location that is 0. */
  readonly offsetOf: (location: number | undefined) => number;
  /** The token that begins at a location, or the first after it. */
  readonly at: (location: number | undefined) => number;
  /** The word at this index, lower case; "" for anything else, a quoted identifier included. */
  readonly word: (index: number) => string;
  /** The index after the parenthesis or bracket that closes the one at this index. */
  readonly afterClosing: (index: number) => number;
  /** The first of these words outside parentheses; -1 when there is none. */
  readonly findWord: (words: readonly string[], within: TokenRange) => number;
  /** The first opening parenthesis in a range; `to` when there is none. */
  readonly openParenthesis: (within: TokenRange) => number;
  /** The parts between commas outside parentheses. */
  readonly split: (range: TokenRange) => readonly TokenRange[];
  /** The text of a range, from its first token to its last, comments between them included. */
  readonly slice: (range: TokenRange) => string;
  /** All tokens. */
  readonly all: () => TokenRange;
};

/** Prepares a statement's text; nothing is read before it is asked for. */
export function sourceOf(text: string): Source {
  const tokens = lazy(() => tokenize(text));
  const offsets = lazy(() => utf16OffsetsOf(text));
  const offsetOf = (location = 0): number => offsets()(Math.max(location, 0));
  const word = (index: number): string => {
    const token = tokens()[index];
    return token?.kind === "word" ? token.value : "";
  };
  const depthChange = (index: number): number => depthOf(tokens()[index]);
  const topLevel = (range: TokenRange, isWanted: (index: number) => boolean): readonly number[] => {
    const found: number[] = [];
    let depth = 0;
    for (let index = range.from; index < range.to; index += 1) {
      const change = depthChange(index);
      if (depth === 0 && change === 0 && isWanted(index)) found.push(index);
      depth += change;
    }
    return found;
  };
  const isMark = (index: number, mark: string): boolean => {
    const token = tokens()[index];
    return token?.kind === "punctuation" && token.value === mark;
  };

  return {
    text,
    tokens,
    offsetOf,
    word,
    at: (location) => firstAtOrAfter(tokens(), offsetOf(location)),
    afterClosing: (index) => {
      let depth = 0;
      for (let at = index; at < tokens().length; at += 1) {
        depth += depthChange(at);
        if (depth === 0) return at + 1;
      }
      return tokens().length;
    },
    findWord: (words, within) => topLevel(within, (index) => words.includes(word(index)))[0] ?? -1,
    openParenthesis: (within) => {
      for (let at = within.from; at < within.to; at += 1) if (isMark(at, "(")) return at;
      return within.to;
    },
    split: (range) => {
      if (range.from >= range.to) return [];
      const commas = topLevel(range, (index) => isMark(index, ","));
      return [...commas, range.to].map((to, at) => ({
        from: at === 0 ? range.from : (commas[at - 1] ?? 0) + 1,
        to,
      }));
    },
    slice: ({ from, to }) => {
      const first = tokens()[from];
      const last = tokens()[to - 1];
      return first && last && from < to ? text.slice(first.start, last.end) : "";
    },
    all: () => ({ from: 0, to: tokens().length }),
  };
}

function depthOf(token: Token | undefined): number {
  if (token?.kind !== "punctuation") return 0;
  if (token.value === "(" || token.value === "[") return 1;
  return token.value === ")" || token.value === "]" ? -1 : 0;
}

function firstAtOrAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
