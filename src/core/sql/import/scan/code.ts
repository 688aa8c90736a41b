import * as character from "./characters.ts";
import { commentBeginsAt, openComment } from "./comments.ts";
import { finishStatement } from "./finished-segment.ts";
import { dollarTagAt } from "./quoting.ts";
import type { Mode, ScanState } from "./scan-state.ts";
import { noteWord, type StatementWords, semicolonIsInside, wantsWords } from "./statement-words.ts";

/**
 * Reads a statement outside quotes and comments until the mode changes (true) or more text is needed (false).
 * A token that might go on beyond the window is left for the next chunk.
 */
export function readCode(state: ScanState): boolean {
  const { window, words } = state;
  if (words === undefined) return false;
  while (state.at < window.length) {
    const { at } = state;
    const kind = character.classOf(window.charCodeAt(at));
    if (kind === character.SPACE) {
      state.at = at + 1;
      continue;
    }
    if (kind === character.OPERATOR) {
      state.escapeContinues = false;
      state.at = at + 1;
      continue;
    }
    if (kind === character.WORD) readWord(state, words, at);
    else readSpecial(state, words, at);
    if (state.mode !== "code") return true;
    if (state.at === at) return false;
  }
  return false;
}

/** Reads a word, or stays where it is if the word might go on beyond the window. */
function readWord(state: ScanState, words: StatementWords, at: number): void {
  const { window } = state;
  const end = character.endOfWord(window, at);
  if (end === window.length && !state.ended) return;
  state.escapeContinues = false;
  state.at = end;
  if (isEscapePrefix(window, at, end)) {
    open(state, "escape string", end + 1);
  } else if (wantsWords(words)) {
    const previous = at > 0 ? window.charCodeAt(at - 1) : state.before;
    noteWord(words, window.slice(at, end), previous === character.DOT);
  }
}

function isEscapePrefix(window: string, start: number, end: number): boolean {
  if (end - start !== 1 || window.charCodeAt(end) !== character.QUOTE) return false;
  return window[start] === "E" || window[start] === "e";
}

function open(state: ScanState, mode: Mode, at: number): void {
  state.mode = mode;
  state.at = at;
}

/** Reads a character that opens, closes or counts something, or stays where it is if more text is needed. */
function readSpecial(state: ScanState, words: StatementWords, at: number): void {
  const code = state.window.charCodeAt(at);
  if (code === character.MINUS || code === character.SLASH) {
    readCommentMark(state, at);
    return;
  }
  const continuesEscape = state.escapeContinues;
  state.escapeContinues = false;
  state.at = at + 1;
  switch (code) {
    case character.QUOTE:
      state.mode = state.backslashes || continuesEscape ? "escape string" : "string";
      break;
    case character.DOUBLE_QUOTE:
      state.mode = "quoted identifier";
      break;
    case character.DOLLAR:
      readDollar(state, at);
      break;
    case character.BACKSLASH:
      // The gap reader decides whether this is a meta-command or `\;`.
      finishStatement(state, at);
      state.at = at;
      break;
    case character.SEMICOLON:
      if (!semicolonIsInside(words)) finishStatement(state, at);
      break;
    case character.OPEN_PAREN:
      words.parens++;
      break;
    default:
      words.parens--;
  }
}

function readCommentMark(state: ScanState, at: number): void {
  const isComment = commentBeginsAt(state, at);
  if (isComment === undefined) return;
  if (isComment) {
    openComment(state, at);
  } else {
    state.escapeContinues = false;
    state.at = at + 1;
  }
}

function readDollar(state: ScanState, at: number): void {
  const tag = dollarTagAt(state, at);
  if (tag === undefined) {
    state.at = at;
  } else if (tag !== "") {
    state.dollarTag = tag;
    open(state, "dollar quote", at + tag.length);
  }
}
