import type { Segment } from "./segment.ts";

/** A segment of a text that begins at an offset and on a line of another, with its place in that one. */
export function shifted<S extends Segment>(segment: S, at: number, line: number): S {
  return { ...segment, start: segment.start + at, end: segment.end + at, line: segment.line + line - 1 };
}
