import { BACKSLASH, QUOTE } from "./characters.ts";
import type { ScanState } from "./scan-state.ts";

function readTo(state: ScanState, delimiter: string): boolean {
  const found = state.window.indexOf(delimiter, state.at);
  if (found === -1) {
    const partial = state.ended ? 0 : delimiter.length - 1;
    state.at = Math.max(state.at, state.window.length - partial);
    return false;
  }
  state.at = found + delimiter.length;
  state.mode = "code";
  return true;
}

/** Reads the rest of a plain string. A doubled quote closes it and opens the next at once, which comes to the same. */
export function readString(state: ScanState): boolean {
  return readTo(state, "'");
}

/** Reads the rest of a quoted identifier; doubled quotes as in a string. */
export function readQuotedIdentifier(state: ScanState): boolean {
  return readTo(state, '"');
}

/** Reads to the closing tag of a dollar quote. */
export function readDollarQuote(state: ScanState): boolean {
  return readTo(state, state.dollarTag);
}

/** Reads the rest of an E'' string, where a backslash takes the next character with it. */
export function readEscapeString(state: ScanState): boolean {
  const { window } = state;
  let at = state.at;
  while (at < window.length) {
    const code = window.charCodeAt(at);
    if (code !== QUOTE && code !== BACKSLASH) {
      at++;
      continue;
    }
    if (at + 1 === window.length && !state.ended) break;
    if (code === QUOTE && window.charCodeAt(at + 1) !== QUOTE) {
      state.at = at + 1;
      state.mode = "code";
      state.escapeContinues = true;
      return true;
    }
    at += 2;
  }
  state.at = Math.min(at, window.length);
  return false;
}

const tag = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?(\$|$)/y;

/** The tag `$name$` at an index, "" if there is none, or undefined if it could go on beyond the window. */
export function dollarTagAt(state: ScanState, index: number): string | undefined {
  tag.lastIndex = index;
  const match = tag.exec(state.window);
  if (match === null) return "";
  if (match[1] === "$") return match[0];
  return state.ended ? "" : undefined;
}
