import { beforeSpace, capturedText } from "./capture.ts";
import type { Capture, ScanState } from "./scan-state.ts";
import type { Segment, SqlSegment, Unterminated } from "./segment.ts";

/** Hands out the segment that was waiting for a comment on its line. */
export function releaseHeld(state: ScanState): void {
  if (state.held === undefined) return;
  state.out.push(state.held);
  state.held = undefined;
}

/** Takes a finished segment; it is handed out when its line has ended. */
export function hold(state: ScanState, segment: Segment): void {
  releaseHeld(state);
  state.held = segment;
  state.comments = [];
}

/** The parts that every kind of segment has. `end` is an index into the window. */
export function spanOf(state: ScanState, capture: Capture, end: number) {
  return {
    start: capture.start,
    end: state.base + end,
    line: capture.line,
    column: capture.column,
    leadingComments: state.comments.join("\n"),
    trailingComment: "",
  };
}

const switchOfStrings = /^set\b.*\bstandard_conforming_strings\b\s*(?:=|\bto\b)\s*'?(\w+)/is;

/** Ends the open statement before an index of the window. */
export function finishStatement(state: ScanState, index: number, unterminated?: Unterminated): void {
  const { capture, words } = state;
  if (capture === undefined || words === undefined) return;
  const end = unterminated === undefined ? beforeSpace(state.window, index) : index;
  const segment: SqlSegment = {
    kind: "sql",
    ...spanOf(state, capture, end),
    text: capturedText(state, capture, end),
    ...(unterminated === undefined ? {} : { unterminated }),
    ...(capture.elided ? { elided: true } : {}),
  };
  if (words.shape === "set") {
    const value = switchOfStrings.exec(segment.text)?.[1];
    if (value !== undefined) state.backslashes = /^(?:off|false|no|0)$/i.test(value);
  }
  hold(state, segment);
  state.copyFollows = words.fromStdin;
  state.capture = undefined;
  state.words = undefined;
  state.escapeContinues = false;
  state.mode = "gap";
}
