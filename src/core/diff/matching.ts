import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { calledOf } from "../document/named-record.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { childIdsOf } from "../document/references.ts";
import { sameFragment } from "../expression/same-fragment.ts";

/** By which a record of one design is found in the other. */
export type MatchBy = "id" | "name";

/** Which record after is which record before: ids after by ids before. */
export type Matching = ReadonlyMap<string, string>;

/** Records with the same id and kind are the same, whatever they are called. */
export function matchById(before: Document, after: Document): Matching {
  const matching = new Map<string, string>();
  for (const [id, record] of before.schema) {
    if (after.schema.get(id)?.kind === record.kind) matching.set(id, id);
  }
  return matching;
}

/**
 * Records of the same kind and name under matched parents are the same; so is what is given beforehand. Keys, checks
 * and indexes that are left over match by what they say: giving one another name loses nothing.
 */
export function matchByName(before: Document, after: Document, given: Matching): Matching {
  const [a, b] = [catalogOf(before), catalogOf(after)];
  const matching = new Map<string, string>([[a.design.id, b.design.id], ...given]);
  const taken = new Set(matching.values());
  const pending: SchemaRecord[] = [a.design];
  for (let record = pending.pop(); record !== undefined; record = pending.pop()) {
    const counterpart = b.record(matching.get(record.id) ?? "");
    if (counterpart) matchChildren({ a, b, matching, taken }, record, counterpart);
    pending.push(...childrenOf(a, record));
  }
  return matching;
}

type Matchmaking = {
  readonly a: Catalog;
  readonly b: Catalog;
  readonly matching: Map<string, string>;
  readonly taken: Set<string>;
};

function childrenOf(catalog: Catalog, record: SchemaRecord): readonly SchemaRecord[] {
  return childIdsOf(record).flatMap((id) => catalog.record(id) ?? []);
}

function matchChildren(making: Matchmaking, one: SchemaRecord, other: SchemaRecord): void {
  matchBy(keyOf, making, [one, other]);
  // Only the design owns kept statements.
  if (one.kind === "design") matchBy(looseKeyOf, making, [one, other]);
}

type KeyOf = (catalog: Catalog, record: SchemaRecord) => string | undefined;

function matchBy(
  key: KeyOf,
  { a, b, matching, taken }: Matchmaking,
  [one, other]: readonly [SchemaRecord, SchemaRecord],
): void {
  const free = new Map<string, SchemaRecord[]>();
  for (const child of childrenOf(b, other)) {
    const known = taken.has(child.id) ? undefined : key(b, child);
    if (known === undefined) continue;
    free.set(known, [...(free.get(known) ?? []), child]);
  }
  for (const child of childrenOf(a, one)) {
    const wanted = matching.has(child.id) ? undefined : key(a, child);
    if (wanted === undefined) continue;
    const found = free.get(wanted)?.shift();
    if (found) {
      matching.set(child.id, found.id);
      taken.add(found.id);
    }
  }
}

/** A kept statement that is printed elsewhere is still that statement, where no other stands in its place. */
function looseKeyOf(_: Catalog, record: SchemaRecord): string | undefined {
  return record.kind === "kept" ? `${record.kind} ${sameFragment.form(record.statement)}` : undefined;
}

/** What makes a record itself among its siblings. */
function keyOf(catalog: Catalog, record: SchemaRecord): string {
  switch (record.kind) {
    case "function":
      return `${record.kind} ${record.name}(${record.identity.replaceAll(/\s+/g, " ")})`;
    case "object":
      return `${record.kind} ${record.type} ${catalog.pathOf(record.namespace ?? "")}.${record.name}${record.signature}`;
    case "grant":
      return `${record.kind} ${record.revoked} ${record.grantee} ${identityOfPath(catalog, record.on)}`;
    case "kept":
      return `${record.kind} ${record.phase} ${sameFragment.form(record.statement)}`;
    case "note":
      return `${record.kind} ${record.text}`;
    case "dependency":
      return `${record.kind} ${record.multivalued} ${paths(catalog, record.determinant)} > ${paths(catalog, record.dependent)}`;
    default:
      return `${record.kind} ${calledOf(record)}`;
  }
}

function identityOfPath(catalog: Catalog, id: string): string {
  const record = catalog.record(id);
  return record ? `${catalog.pathOf(id)} ${keyOf(catalog, record)}` : "";
}

function paths(catalog: Catalog, ids: readonly string[]): string {
  return ids
    .map((id) => catalog.pathOf(id))
    .sort()
    .join(", ");
}
