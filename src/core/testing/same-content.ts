import type { Document } from "../document/document.ts";
import { designId, idOf } from "../document/id.ts";
import { rewriteRecord } from "../document/rewrite.ts";
import type { Choices } from "./choices.ts";

/** The same design with its unordered children in another order; kept statements keep theirs, because it can matter. */
export function reordered(document: Document, choices: Choices): Document {
  const sort = (ids: readonly string[]): readonly string[] => {
    const isKept = ids.some((id) => document.schema.get(id)?.kind === "kept");
    return isKept ? ids : shuffled(ids, choices);
  };
  return {
    ...document,
    schema: new Map([...document.schema].map(([id, record]) => [id, rewriteRecord(record, { sort })])),
  };
}

/** The same design under other ids, its records coming in another order. */
export function withOtherIds(document: Document, choices: Choices): Document {
  const others = new Map([[String(designId), String(designId)]]);
  for (const old of shuffled([...document.schema.keys()], choices)) {
    if (old !== designId) others.set(old, `other ${others.size}`);
  }
  const id = (old: string): string => others.get(old) ?? old;
  const schema = [...document.schema.values()].map((record) => rewriteRecord(record, { id }));
  const diagram = [...document.diagram.values()].map((record) => ({
    ...record,
    id: idOf("table", id(record.id)),
  }));
  return {
    schema: new Map(shuffled(schema, choices).map((record) => [record.id, record])),
    diagram: new Map(diagram.map((record) => [record.id, record])),
  };
}

function shuffled<T>(items: readonly T[], choices: Choices): readonly T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(choices.below(left.length), 1));
}
