import { BACKSLASH, CARRIAGE_RETURN, DOT } from "./characters.ts";
import { hold, spanOf } from "./finished-segment.ts";
import type { ScanState } from "./scan-state.ts";
import type { Unterminated } from "./segment.ts";

/** Counts the lines of COPY data up to the line `\.`, keeping none of them. */
export function readCopyRows(state: ScanState): boolean {
  const { window } = state;
  while (state.at < window.length) {
    const lineBreak = window.indexOf("\n", state.at);
    if (lineBreak === -1 && !state.ended) return false;
    const lineEnd = lineBreak === -1 ? window.length : lineBreak;
    if (isTerminator(window, state.at, lineEnd)) {
      state.at += 2;
      finishCopyRows(state);
      return true;
    }
    state.rows++;
    state.at = lineBreak === -1 ? lineEnd : lineEnd + 1;
  }
  return false;
}

function isTerminator(window: string, start: number, end: number): boolean {
  if (window.charCodeAt(start) !== BACKSLASH || window.charCodeAt(start + 1) !== DOT) return false;
  return end - start === 2 || (end - start === 3 && window.charCodeAt(start + 2) === CARRIAGE_RETURN);
}

/** Ends the block of rows at the place that has been reached. */
export function finishCopyRows(state: ScanState, unterminated?: Unterminated): void {
  const { capture } = state;
  if (capture === undefined) return;
  const span = spanOf(state, capture, state.at);
  if (span.end > span.start) {
    const flag = unterminated === undefined ? {} : { unterminated };
    hold(state, { kind: "copy-data", ...span, ...flag, rows: state.rows });
  }
  state.capture = undefined;
  state.mode = "gap";
}
