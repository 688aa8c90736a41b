import { equal } from "../base/equal.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { entriesOf, type Fields } from "../document/field.ts";
import { isNamed } from "../document/named-record.ts";
import { recordShapes, type SchemaRecord } from "../document/records/index.ts";
import { childIdsOf } from "../document/references.ts";
import { rewriteRecord } from "../document/rewrite.ts";
import { type Matching, matchByName } from "./matching.ts";

/**
 * The records of a design in the same one as somebody edited it: those of one name, and those that are certainly the
 * same under another: of their kind the only one gone and the only one new in the same owner, alike in all but name,
 * and where order counts in the same place.
 */
export function matchWithRenames(before: Document, after: Document, given: Matching): Matching {
  const [a, b] = [catalogOf(before), catalogOf(after)];
  const sure = new Map(given);
  for (let size = -1; size !== sure.size; ) {
    size = sure.size;
    for (const [id, other] of pairsOf(a, b, matchByName(before, after, sure))) sure.set(id, other);
  }
  return matchByName(before, after, sure);
}

function pairsOf(a: Catalog, b: Catalog, matching: Matching): ReadonlyMap<string, string> {
  const taken = new Set(matching.values());
  const pairs = new Map<string, string>();
  for (const owner of a.walk()) {
    const other = b.record(matching.get(owner.id) ?? "");
    if (!other) continue;
    const gone = named(a, owner).filter(({ id }) => !matching.has(id));
    const fresh = named(b, other).filter(({ id }) => !taken.has(id));
    for (const old of gone) {
      const [next, ...others] = fresh.filter(({ kind }) => kind === old.kind);
      const rivals = gone.filter(({ kind }) => kind === old.kind);
      if (!next || others.length > 0 || rivals.length > 1) continue;
      if (isInPlace([owner, other], [old, next]) && isAlike([a, b], [old, next], matching))
        pairs.set(old.id, next.id);
    }
  }
  return pairs;
}

function named(catalog: Catalog, owner: SchemaRecord): readonly SchemaRecord[] {
  return childIdsOf(owner).flatMap((id) => {
    const child = catalog.record(id);
    return child && isNamed(child) ? [child] : [];
  });
}

type Pair<T> = readonly [before: T, after: T];

/** Whether both have the same place among their siblings, where siblings have places. */
function isInPlace([owner, other]: Pair<SchemaRecord>, [old, next]: Pair<SchemaRecord>): boolean {
  return entriesOf(recordShapes[owner.kind].fields).every(([list, field]) => {
    if (field.type !== "children" || !field.ordered) return true;
    return idsIn(owner, list).indexOf(old.id) === idsIn(other, list).indexOf(next.id);
  });
}

function idsIn(record: SchemaRecord, list: string): readonly string[] {
  const plain: Readonly<Record<string, unknown>> = record;
  const ids = plain[list];
  return Array.isArray(ids) ? ids.map(String) : [];
}

/** Whether two records say the same of themselves, and what they own is called the same. Comments are no identity. */
function isAlike([a, b]: Pair<Catalog>, [old, next]: Pair<SchemaRecord>, matching: Matching): boolean {
  const back = new Map([...matching].map(([id, other]) => [other, id]));
  back.set(next.id, old.id);
  const same = rewriteRecord(next, { id: (id) => back.get(id) ?? id });
  const [one, other]: readonly Readonly<Record<string, unknown>>[] = [old, same];
  const fields: Fields = recordShapes[old.kind].fields;
  const own = entriesOf(fields).filter(([name, { type }]) => type !== "children" && !untold.has(name));
  if (!own.every(([name]) => equal(one?.[name], other?.[name]))) return false;
  return equal(partsOf(a, old), partsOf(b, next));
}

const untold: ReadonlySet<string> = new Set(["name", "comment", "uses", "provides"]);

/** What a record owns that has an order, by name: its columns, values, attributes; of a namespace all it holds. */
function partsOf(catalog: Catalog, record: SchemaRecord): readonly string[] {
  const parts = entriesOf(recordShapes[record.kind].fields).flatMap(([list, field]) =>
    field.type === "children" && (field.ordered || record.kind === "namespace")
      ? idsIn(record, list).flatMap((id) => {
          const part = catalog.record(id);
          return part && isNamed(part) ? [part.name] : [];
        })
      : [],
  );
  return record.kind === "namespace" ? parts.sort() : parts;
}
