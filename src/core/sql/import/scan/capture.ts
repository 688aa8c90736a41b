import { classOf, SPACE } from "./characters.ts";
import type { Capture, ScanState } from "./scan-state.ts";

function countLinesTo(state: ScanState, index: number): void {
  const { window, base } = state;
  let at = state.lineOffset - base;
  for (;;) {
    const next = window.indexOf("\n", at);
    if (next === -1 || next >= index) break;
    state.line++;
    state.lineStart = base + next + 1;
    at = next + 1;
  }
  state.lineOffset = base + Math.max(at, index);
}

/** Begins collecting text at an index of the window. */
export function beginCapture(state: ScanState, index: number): void {
  countLinesTo(state, index);
  const start = state.base + index;
  state.capture = {
    start,
    line: state.line,
    column: start - state.lineStart + 1,
    pieces: [],
    piecesLength: 0,
    elided: false,
  };
}

/** The text collected up to an index of the window. */
export function capturedText(state: ScanState, capture: Capture, index: number): string {
  const from = Math.max(0, capture.start - state.base);
  if (capture.pieces.length === 0) return state.window.slice(from, index);
  if (capture.elided) return capture.pieces.join("");
  return capture.pieces.join("") + state.window.slice(from, index);
}

/** The index before the white space that ends at `index`. */
export function beforeSpace(window: string, index: number): number {
  let end = index;
  while (end > 0 && classOf(window.charCodeAt(end - 1)) === SPACE) end--;
  return end;
}

/**
 * Forgets the part of the window that has been read, moving what is being collected into pieces. White space
 * at the end of a statement's text stays, since a semicolon may follow and the statement ends before it.
 */
export function forgetRead(state: ScanState, longestInsert: number): void {
  const { capture, window } = state;
  const keep = state.words === undefined ? state.at : beforeSpace(window, state.at);
  if (keep === 0) return;
  countLinesTo(state, keep);
  if (capture !== undefined && state.mode !== "copy data") {
    const from = Math.max(0, capture.start - state.base);
    const isData = state.words?.shape === "insert" && capture.piecesLength + keep - from > longestInsert;
    if (isData && capture.piecesLength > 0) capture.elided = true;
    else capture.pieces.push(window.slice(from, keep));
    capture.piecesLength += keep - from;
  }
  state.before = window.charCodeAt(keep - 1);
  state.window = window.slice(keep);
  state.base += keep;
  state.at -= keep;
}
