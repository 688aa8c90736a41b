import { type Lookups, lookupsWith, type Schema } from "./lookups.ts";
import { lookupsAfter } from "./lookups-after.ts";

const known = new WeakMap<Schema, Lookups>();

/** How schemas came about whose lookups nobody has asked for yet. */
const edits = new WeakMap<Schema, { readonly before: Lookups; readonly ids: readonly string[] }>();

/** What is looked up in a schema: the same for the same schema, made from that of the schema before where an edit led here. */
export function lookupsOf(schema: Schema): Lookups {
  const hit = known.get(schema);
  if (hit) return hit;
  const edit = edits.get(schema);
  // What was before is not kept longer than it is needed.
  edits.delete(schema);
  const lookups = edit ? lookupsAfter(edit.before, schema, edit.ids) : lookupsWith(schema);
  known.set(schema, lookups);
  return lookups;
}

/** Remembers that `after` is `before` with edits of these records and no others. */
export function rememberEdit(before: Schema, after: Schema, ids: Iterable<string>): void {
  const lookups = known.get(before);
  if (lookups?.tree.known()) edits.set(after, { before: lookups, ids: [...ids] });
}
