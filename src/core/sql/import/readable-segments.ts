import { runnableFiles, type ScriptPart, soleFile } from "./files/script.ts";
import type { SqlParser } from "./parser.ts";
import { resumeAfter } from "./resume.ts";
import { scan } from "./scan/scan.ts";
import type { Segment } from "./scan/segment.ts";

/** A segment with the name of its file, when there are several. */
export type FileSegment = Segment & { readonly file?: string };

/**
 * The segments of a text, or of files joined to one, as the import divides them: a statement that lost its end reaches
 * to where reading goes on, and does not take those behind it with it. What takes migrations back is not among them.
 * Lines are those of the file, offsets those of the whole text.
 */
export function readableSegments(
  text: string,
  parser: SqlParser,
  parts: readonly ScriptPart[] = soleFile(text),
): readonly FileSegment[] {
  const files = parts.map(({ end, name, start }) => ({ name, text: text.slice(start, end) }));
  return runnableFiles(files).flatMap(({ name, text: runnable }, index) => {
    const start = parts[index]?.start ?? 0;
    const file = parts.length > 1 ? { file: name } : {};
    return segmentsOf(runnable, parser).map((segment) => ({
      ...segment,
      ...file,
      ...{ start: segment.start + start, end: segment.end + start },
    }));
  });
}

function segmentsOf(text: string, parser: SqlParser): readonly Segment[] {
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
