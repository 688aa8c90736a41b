import { beginCapture, capturedText } from "./capture.ts";
import { MINUS, SLASH, STAR } from "./characters.ts";
import type { ScanState } from "./scan-state.ts";

/** Whether a comment begins at an index of the window; undefined if the next character is needed to know. */
export function commentBeginsAt(state: ScanState, index: number): boolean | undefined {
  const code = state.window.charCodeAt(index);
  if (code !== MINUS && code !== SLASH) return false;
  if (index + 1 === state.window.length) return state.ended ? false : undefined;
  return state.window.charCodeAt(index + 1) === (code === MINUS ? MINUS : STAR);
}

/** Enters the comment that begins at an index; between statements its text is collected. */
export function openComment(state: ScanState, index: number): void {
  if (state.words === undefined) beginCapture(state, index);
  const isLine = state.window.charCodeAt(index) === MINUS;
  state.mode = isLine ? "line comment" : "block comment";
  state.commentDepth = 1;
  state.at = index + 2;
}

function closeComment(state: ScanState): void {
  if (state.words !== undefined) {
    state.mode = "code";
    return;
  }
  state.mode = "gap";
  if (state.capture === undefined) return;
  const text = capturedText(state, state.capture, state.at);
  state.capture = undefined;
  const { held } = state;
  if (held === undefined) {
    state.comments.push(text);
  } else {
    const trailingComment = held.trailingComment === "" ? text : `${held.trailingComment} ${text}`;
    state.held = { ...held, trailingComment };
  }
}

const lineBreak = /[\n\r]/g;

/** Reads to the end of the line, which is not part of the comment. */
export function readLineComment(state: ScanState): boolean {
  lineBreak.lastIndex = state.at;
  const match = lineBreak.exec(state.window);
  state.at = match?.index ?? state.window.length;
  if (match === null && !state.ended) return false;
  closeComment(state);
  return true;
}

const blockMark = /\/\*|\*\//g;

/** Reads a block comment, which may contain others. */
export function readBlockComment(state: ScanState): boolean {
  while (state.commentDepth > 0) {
    blockMark.lastIndex = state.at;
    const match = blockMark.exec(state.window);
    if (match === null) {
      state.at = Math.max(state.at, state.window.length - (state.ended ? 0 : 1));
      return false;
    }
    state.at = match.index + 2;
    state.commentDepth += match[0] === "/*" ? 1 : -1;
  }
  closeComment(state);
  return true;
}
