import type { RangeVar } from "@pgsql/types";
import type { ViewRecord } from "../../document/records/index.ts";
import { afterName } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import type { At } from "./statement.ts";
import { usesOf } from "./uses.ts";

/** The query of a view as written: behind AS, up to a closing WITH … that is not part of it. */
export function queryText(at: At, relation: RangeVar | undefined, hasTail: boolean): string {
  const { source } = at;
  const { to } = source.all();
  const as = source.findWord(["as"], { from: afterName(source, relation?.location), to });
  if (!hasTail) return source.slice({ from: as + 1, to });
  let tail = to;
  for (let found = as; found >= 0; ) {
    found = source.findWord(["with"], { from: found + 1, to });
    if (found >= 0) tail = found;
  }
  return source.slice({ from: as + 1, to: tail });
}

/** The records a tree names that views and functions list. */
export function listedUses(tree: unknown, draft: Draft): ViewRecord["uses"] {
  return usesOf(tree, draft).flatMap((id) => {
    const record = draft.record(id);
    switch (record?.kind) {
      case "table":
      case "view":
      case "function":
      case "sequence":
      case "enum":
      case "domain":
      case "composite":
      case "range":
      case "object":
      case "kept":
        return [record.id];
      default:
        return [];
    }
  });
}
