import { beginCapture } from "./capture.ts";
import * as character from "./characters.ts";
import { commentBeginsAt, openComment } from "./comments.ts";
import { releaseHeld } from "./finished-segment.ts";
import type { ScanState } from "./scan-state.ts";
import { noWords } from "./statement-words.ts";

/** Reads what lies between segments and enters the mode of what comes next. */
export function readGap(state: ScanState): boolean {
  if (readFiller(state)) return beginCopyRows(state);
  const { at, window } = state;
  if (at === window.length) return false;
  const isComment = commentBeginsAt(state, at);
  if (isComment === undefined) return false;
  if (isComment) {
    openComment(state, at);
    return true;
  }
  if (window.charCodeAt(at) !== character.BACKSLASH) {
    beginSegment(state, false);
    return true;
  }
  if (at + 1 === window.length && !state.ended) return false;
  if (window.charCodeAt(at + 1) === character.SEMICOLON) state.at += 2;
  else beginSegment(state, true);
  return true;
}

/** Skips white space and semicolons; true where the rows of a COPY begin. */
function readFiller(state: ScanState): boolean {
  const { window } = state;
  while (state.at < window.length) {
    const code = window.charCodeAt(state.at);
    if (!isFiller(code)) return false;
    state.at++;
    if (code !== character.LINE_FEED) continue;
    releaseHeld(state);
    if (state.copyFollows) return true;
  }
  return false;
}

function isFiller(code: number): boolean {
  if (code === character.SEMICOLON || code === character.BYTE_ORDER_MARK) return true;
  return character.classOf(code) === character.SPACE;
}

function beginSegment(state: ScanState, isMeta: boolean): void {
  releaseHeld(state);
  state.copyFollows = false;
  beginCapture(state, state.at);
  state.mode = isMeta ? "meta" : "code";
  if (!isMeta) state.words = noWords();
}

function beginCopyRows(state: ScanState): true {
  state.copyFollows = false;
  state.rows = 0;
  beginCapture(state, state.at);
  state.mode = "copy data";
  return true;
}
