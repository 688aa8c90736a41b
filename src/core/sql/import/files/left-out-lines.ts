import { headOf, type LedgerLine } from "../ledger.ts";
import { scan } from "../scan/scan.ts";
import { shifted } from "../scan/shifted.ts";
import type { LeftOut } from "./left-out.ts";

/** What the ledger says of a stretch that is left out: a line for each of its statements. */
export function leftOutLines(text: string, { end, reason, start }: LeftOut): readonly LedgerLine[] {
  const line = text.slice(0, start).split("\n").length;
  return scan(text.slice(start, end))
    .map((segment) => shifted(segment, start, line))
    .map((segment, index) => ({
      ...{ segment: index, outcome: "data", line: segment.line, column: segment.column },
      ...{
        start: segment.start,
        end: segment.end,
        head: segment.kind === "copy-data" ? "" : headOf(segment.text),
      },
      ...{ subject: "", reason: `${reason}: left out`, records: [] },
    }));
}
