import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import type { Catalog } from "../document/catalog.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import type { Finding } from "./answer.ts";
import { isSafe } from "./apply-fixes.ts";

/** A finding as the editor shows it: where it is marked, and whether its fix is safe. */
export type Problem = Finding & {
  /** Records that wear its mark: what it is about, the columns of that, and the table that is drawn for it. */
  readonly places: readonly string[];
  readonly safe: boolean;
};

/** A problem that is let stand, and why. */
export type IgnoredProblem = { readonly problem: Problem; readonly reason: string };

/**
 * Findings as problems. A finding that the run before had too stays the same object: what it is about is as it was,
 * or it would have been found anew.
 */
export function problemOf(catalog: Catalog, finding: Finding): Problem {
  const known = remembered(finding);
  known.problem ??= {
    ...finding,
    places: placesOf(catalog, finding.at),
    safe: finding.fix !== undefined && isSafe(finding.fix),
  };
  return known.problem;
}

const remembered = memoizeByIdentity((_: Finding): { problem?: Problem } => ({}));

function placesOf(catalog: Catalog, at: string): readonly string[] {
  const record = catalog.record(at);
  const table = catalog.tableOf(at);
  const places = new Set([at, ...(record ? columnsOf(record) : [])]);
  if (table) places.add(table.id);
  for (
    let above = table?.partitionOf?.parent;
    above;
    above = catalog.find("table", above)?.partitionOf?.parent
  )
    places.add(above);
  return [...places];
}

/** The columns in whose rows a key or index shows. */
function columnsOf(record: SchemaRecord): readonly string[] {
  switch (record.kind) {
    case "foreign-key":
      return record.pairs.map(({ column }) => column);
    case "primary-key":
    case "unique":
      return record.columns;
    case "index":
      return record.keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : []));
    default:
      return [];
  }
}
