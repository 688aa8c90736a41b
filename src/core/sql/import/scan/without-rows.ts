import { createScanner } from "./scan.ts";
import type { Segment } from "./segment.ts";

/** Takes a text in chunks and hands on what it keeps of them. */
export type RowsFilter = { readonly push: (chunk: string) => string; readonly finish: () => string };

/**
 * Leaves out the rows of a SQL text as it passes, in memory of the size of a chunk: the lines of COPY become empty ones,
 * of an INSERT too long to keep only its head stays. All else stays as written, on the lines it was on.
 */
export function withoutRows(): RowsFilter {
  const scanner = createScanner();
  const state = { held: "", base: 0, kept: 0, breaks: 0, counted: 0 };

  const textTo = (end: number): string => {
    const text = state.held.slice(Math.max(0, state.kept - state.base), Math.max(0, end - state.base));
    state.kept = Math.max(state.kept, end);
    return text;
  };
  const countTo = (end: number): void => {
    const from = Math.max(state.counted, state.base);
    state.breaks += state.held.slice(from - state.base, end - state.base).split("\n").length - 1;
    state.counted = end;
  };
  const startCounting = (start: number): void => {
    if (state.counted < start) [state.counted, state.breaks] = [start, 0];
  };
  const forget = (before: number): void => {
    if (before <= state.base) return;
    state.held = state.held.slice(before - state.base);
    state.base = before;
  };
  const passed = (segment: Segment): string => {
    if (!isLeftOut(segment)) return textTo(segment.end);
    const before = textTo(segment.start);
    startCounting(segment.start);
    countTo(segment.end);
    state.kept = segment.end;
    return before + inPlaceOf(segment, state.breaks);
  };

  return {
    push(chunk) {
      const chunkStart = state.base + state.held.length;
      state.held += chunk;
      let text = scanner.push(chunk).map(passed).join("");
      const rows = scanner.rowsFrom();
      if (rows === undefined) {
        forget(state.kept);
        return text;
      }
      text += textTo(rows);
      startCounting(rows);
      // What comes of the rows is told a chunk later at most.
      countTo(chunkStart);
      forget(chunkStart);
      return text;
    },
    finish() {
      const text = scanner.finish().map(passed).join("");
      return text + textTo(state.base + state.held.length);
    },
  };
}

function isLeftOut(segment: Segment): boolean {
  return segment.kind === "copy-data" || (segment.kind === "sql" && segment.elided === true);
}

function inPlaceOf(segment: Segment, breaks: number): string {
  const lines = "\n".repeat(Math.max(0, breaks));
  if (segment.kind === "copy-data") return segment.unterminated === undefined ? `${lines}\\.` : lines;
  const head = /^insert\s+into\s+(?:"(?:[^"]|"")*"|[^\s("]+)+/i.exec(segment.text)?.[0] ?? "INSERT INTO rows";
  return `${head} VALUES (NULL /* ${segment.end - segment.start} characters are left out */)${lines}`;
}
