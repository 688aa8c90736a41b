import { equal } from "../base/equal.ts";
import type { DiagramRecord } from "./diagram-record.ts";
import type { Document } from "./document.ts";
import { rememberEdit } from "./lookups-of.ts";
import type { SchemaRecord } from "./records/index.ts";

/** One record before and after; undefined where it does not exist. Never the same on both sides. */
export type Edit<R> = { readonly before: R | undefined; readonly after: R | undefined };

/** What differs between two documents, by record id. */
export type Patch = {
  readonly schema: ReadonlyMap<string, Edit<SchemaRecord>>;
  readonly diagram: ReadonlyMap<string, Edit<DiagramRecord>>;
};

export const emptyPatch: Patch = { schema: new Map(), diagram: new Map() };

/** Whether a patch changes nothing. */
export function isEmptyPatch(patch: Patch): boolean {
  return patch.schema.size === 0 && patch.diagram.size === 0;
}

/** The document after the patch. Law P1: `apply(apply(d, p), invert(p))` equals d. */
export function apply(document: Document, patch: Patch): Document {
  const schema = applyTo(document.schema, patch.schema);
  if (schema !== document.schema) rememberEdit(document.schema, schema, patch.schema.keys());
  return { schema, diagram: applyTo(document.diagram, patch.diagram) };
}

function applyTo<R>(
  records: ReadonlyMap<string, R>,
  edits: ReadonlyMap<string, Edit<R>>,
): ReadonlyMap<string, R> {
  if (edits.size === 0) return records;
  const result = new Map(records);
  for (const [id, { after }] of edits) {
    if (after === undefined) result.delete(id);
    else result.set(id, after);
  }
  return result;
}

/** The patch that takes this one back. */
export function invert(patch: Patch): Patch {
  return { schema: invertEdits(patch.schema), diagram: invertEdits(patch.diagram) };
}

function invertEdits<R>(edits: ReadonlyMap<string, Edit<R>>): ReadonlyMap<string, Edit<R>> {
  const result = new Map<string, Edit<R>>();
  for (const [id, { before, after }] of edits) result.set(id, { before: after, after: before });
  return result;
}

/** One patch for two in a row. Law P3: applying it is applying the first, then the second. */
export function compose(first: Patch, second: Patch): Patch {
  return {
    schema: composeEdits(first.schema, second.schema),
    diagram: composeEdits(first.diagram, second.diagram),
  };
}

function composeEdits<R>(
  first: ReadonlyMap<string, Edit<R>>,
  second: ReadonlyMap<string, Edit<R>>,
): ReadonlyMap<string, Edit<R>> {
  const result = new Map(first);
  for (const [id, edit] of second) {
    const earlier = first.get(id);
    const before = earlier ? earlier.before : edit.before;
    if (equal(before, edit.after)) result.delete(id);
    else result.set(id, { before, after: edit.after });
  }
  return result;
}

/** The patch from one document to another. Law P2: `apply(a, between(a, b))` equals b. */
export function between(from: Document, to: Document): Patch {
  return { schema: editsBetween(from.schema, to.schema), diagram: editsBetween(from.diagram, to.diagram) };
}

function editsBetween<R>(
  from: ReadonlyMap<string, R>,
  to: ReadonlyMap<string, R>,
): ReadonlyMap<string, Edit<R>> {
  const edits = new Map<string, Edit<R>>();
  if (from === to) return edits;
  for (const [id, before] of from) {
    const after = to.get(id);
    if (!equal(before, after)) edits.set(id, { before, after });
  }
  for (const [id, after] of to) {
    if (!from.has(id)) edits.set(id, { before: undefined, after });
  }
  return edits;
}
