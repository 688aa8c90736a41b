import type { Document } from "../document/document.ts";
import { idOf } from "../document/id.ts";
import { rewriteRecord } from "../document/rewrite.ts";
import type { Matching } from "./matching.ts";

/** The design before under the ids that its records have after; what is only before keeps away from those. */
export function align(before: Document, after: Document, matching: Matching): Document {
  const others = new Map<string, string>(matching);
  for (const id of before.schema.keys()) {
    if (matching.has(id)) continue;
    let own = id;
    while (after.schema.has(own)) own = `was ${own}`;
    others.set(id, own);
  }
  const id = (old: string): string => others.get(old) ?? old;
  if ([...others].every(([from, to]) => from === to)) return before;
  return {
    schema: new Map(
      [...before.schema.values()].map((record) => [id(record.id), rewriteRecord(record, { id })]),
    ),
    diagram: new Map(
      [...before.diagram.values()].map((record) => [
        id(record.id),
        { ...record, id: idOf("table", id(record.id)) },
      ]),
    ),
  };
}
