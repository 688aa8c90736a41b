import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { readerOfLeaves } from "../document/leaves.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { childIdsOf } from "../document/references.ts";
import { rewriteRecord } from "../document/rewrite.ts";
import { changedProperties } from "./compare.ts";
import type { Comparison } from "./comparison.ts";

const typeKinds = ["enum", "domain", "composite", "range"] as const;

/**
 * The types that no ALTER makes into what they are after: an enum that loses a value or gets another order, a domain
 * over another type, an attribute of another type. They are made anew beside the old ones, and columns pass over.
 */
export function typesMadeAnew({ before, followed, after }: Comparison): ReadonlySet<string> {
  const [first, old, goal] = [catalogOf(before), catalogOf(followed), catalogOf(after)];
  const both = typeKinds.flatMap((kind) => goal.all(kind).filter(({ id }) => old.find(kind, id)));
  const anew = new Set<string>(
    both
      .filter((type) => isMadeAnew(old, goal, type) || isRenamedRange(first, goal, type))
      .map(({ id }) => id),
  );
  for (let size = -1; size !== anew.size; ) {
    size = anew.size;
    for (const type of both) if (partsOf(goal, type).some((id) => anew.has(id))) anew.add(type.id);
  }
  return anew;
}

function isMadeAnew(old: Catalog, goal: Catalog, type: SchemaRecord): boolean {
  const before = old.record(type.id);
  if (!before) return false;
  const changed = changedProperties(before, type).filter((name) => name !== "comment");
  switch (type.kind) {
    case "enum":
      return !isSubsequence(childIdsOf(before), childIdsOf(type)) || takesNames(old, goal, type.id);
    case "composite":
      return !isPrefix(childIdsOf(before), childIdsOf(type)) || hasOtherTypes(old, goal, type);
    case "domain":
      return changed.includes("type") || changed.includes("collation");
    default:
      return changed.length > 0;
  }
}

/** The functions that make values of a range keep its old name, and lie where it lay. */
function isRenamedRange(first: Catalog, goal: Catalog, type: SchemaRecord): boolean {
  return type.kind === "range" && first.pathOf(type.id) !== goal.pathOf(type.id);
}

/** Whether a value is new under a name that another value has before. */
function takesNames(old: Catalog, goal: Catalog, enumId: string): boolean {
  const names = new Set(old.find("enum", enumId)?.values.map((id) => old.get("enum-value", id).name));
  const values = goal.get("enum", enumId).values.filter((id) => !old.record(id));
  return values.some((id) => names.has(goal.get("enum-value", id).name));
}

function hasOtherTypes(old: Catalog, goal: Catalog, type: SchemaRecord): boolean {
  return childIdsOf(type).some((id) => {
    const [before, now] = [old.record(id), goal.record(id)];
    return before && now && changedProperties(before, now).some((name) => name !== "comment");
  });
}

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const id of long) if (id === short[at]) at += 1;
  return at === short.length;
}

function isPrefix(short: readonly string[], long: readonly string[]): boolean {
  return short.every((id, at) => id === long[at]);
}

const readIds = readerOfLeaves((leaf) => leaf.type === "id");

/** The types that a type is made of. */
function partsOf(catalog: Catalog, type: SchemaRecord): readonly string[] {
  const found: string[] = [];
  const children = childIdsOf(type).flatMap((id) => catalog.record(id) ?? []);
  for (const record of [type, ...children]) readIds(record, (_, id) => found.push(String(id)));
  return found;
}

/** The design with other ids for these types and their values or attributes: the old ones, beside the new. */
export function withOldTypes(document: Document, anew: ReadonlySet<string>): Document {
  if (anew.size === 0) return document;
  const renamed = new Map<string, string>();
  for (const id of anew) {
    const record = document.schema.get(id);
    for (const old of record ? [id, ...childIdsOf(record)] : []) renamed.set(old, `old ${old}`);
  }
  const id = (old: string): string => renamed.get(old) ?? old;
  const records = [...document.schema.values()].map((record) => rewriteRecord(record, { id }));
  return { ...document, schema: new Map(records.map((record) => [record.id, record])) };
}
