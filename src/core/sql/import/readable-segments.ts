import type { SqlParser } from "./parser.ts";
import { resumeAfter } from "./resume.ts";
import { scan } from "./scan/scan.ts";
import type { Segment } from "./scan/segment.ts";

/**
 * The segments of a text as the import divides it: a statement that lost its end reaches to where reading goes on, and
 * does not take those behind it with it.
 */
export function readableSegments(text: string, parser: SqlParser): readonly Segment[] {
  const segments: Segment[] = [];
  let queue = scan(text);
  for (let at = 0; at < queue.length; at += 1) {
    const segment = queue[at];
    if (segment === undefined) break;
    const parsed = segment.kind === "sql" ? parser.parse(segment.text) : undefined;
    if (segment.kind !== "sql" || parsed === undefined || !("error" in parsed)) {
      segments.push(segment);
      continue;
    }
    const line = segment.line + segment.text.slice(0, parsed.error.offset).split("\n").length - 1;
    const resumed = resumeAfter(segment, { line }, { text, parser });
    if (resumed === undefined) segments.push(segment);
    else {
      segments.push({ ...segment, text: text.slice(segment.start, resumed.at), end: resumed.at });
      [queue, at] = [resumed.segments, -1];
    }
  }
  return segments;
}
