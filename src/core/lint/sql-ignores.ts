import type { Catalog } from "../document/catalog.ts";
import type { LedgerLine } from "../sql/import/ledger.ts";
import type { Segment } from "../sql/import/scan/segment.ts";
import type { Ignore } from "./config.ts";

/**
 * What comments in SQL say to ignore: `-- lint-ignore column-serial: old program` before a statement, or behind it
 * on its last line, holds for all that the statement makes and what lies in it.
 */
export function ignoresInSql(
  catalog: Catalog,
  segments: readonly Segment[],
  ledger: readonly LedgerLine[],
): readonly Ignore[] {
  return ledger.flatMap(({ segment, records }): readonly Ignore[] => {
    const { leadingComments = "", trailingComment = "" } = segments[segment] ?? {};
    const marks = marksIn(`${leadingComments}\n${trailingComment}`);
    if (marks.length === 0) return [];
    const objects = records.flatMap((id) => (catalog.record(id) ? [catalog.pathOf(id)] : []));
    return marks.flatMap((mark) => objects.map((object) => ({ ...mark, object })));
  });
}

/** The rule and reason of each mark in comments. */
function marksIn(comments: string): readonly { readonly rule: string; readonly reason: string }[] {
  return comments.split("\n").flatMap((line) => {
    const [, rule, reason = ""] = /lint-ignore\s+([a-z0-9-]+)\s*:\s*(.*?)\s*(?:\*\/)?$/.exec(line) ?? [];
    return rule === undefined || reason === "" ? [] : [{ rule, reason }];
  });
}
