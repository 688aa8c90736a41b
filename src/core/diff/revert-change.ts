import { type Refusal, refuse } from "../base/refusal.ts";
import { isMovable } from "../command/moving.ts";
import { isRecord } from "../document/blank.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { entriesOf } from "../document/field.ts";
import { violationsOf } from "../document/invariant.ts";
import { isNamed } from "../document/named-record.ts";
import { recordShapes, type SchemaRecord } from "../document/records/index.ts";
import { childIdsOf, referenceIdsOf } from "../document/references.ts";
import { applyName } from "./apply-name.ts";
import type { Change } from "./change.ts";
import type { Comparison } from "./comparison.ts";

/**
 * The design after with one change taken back, and with it what cannot be without it: parts, what was added and refers
 * to what goes, what was removed and is referred to by what comes back. All else stays as it is. Refused, with the
 * reason, where what remains would contradict what comes back.
 */
export function revertChange(comparison: Comparison, change: Change): Document | Refusal {
  const document = reverted(comparison, change);
  if (document === undefined) return refuse("This change cannot be taken back by itself.");
  const [violation] = violationsOf(catalogOf(document));
  return violation ? refuse(`Taken back by itself, this does not fit. ${violation.message}`) : document;
}

function reverted(comparison: Comparison, change: Change): Document | undefined {
  switch (change.verb) {
    case "added":
      return settle(comparison, { gone: [change.id] });
    case "removed":
      return settle(comparison, { back: [change.id] });
    case "renamed":
    case "moved":
      return renamedBack(comparison, change);
    case "changed":
    case "reordered": {
      const record = withProperty(change.after, change.property, propertyBefore(change));
      return record && settle(comparison, { changed: record });
    }
  }
}

function renamedBack({ after, before }: Comparison, change: Change): Document | undefined {
  const [old, now] = [change.before, catalogOf(after).record(change.id)];
  if (!old || !now || !isNamed(old) || !isNamed(now)) return undefined;
  if (change.verb === "renamed") return applyName(after, now.id, { name: old.name, namespaceId: null });
  const namespace = catalogOf(before).namespaceOf(old.id);
  if (!namespace || !after.schema.has(namespace.id) || !isMovable(now)) return undefined;
  return applyName(after, now.id, { name: now.name, namespaceId: namespace.id });
}

function propertyOf(record: SchemaRecord, property: string): unknown {
  const plain: Readonly<Record<string, unknown>> = record;
  return plain[property];
}

function withProperty(record: SchemaRecord, property: string, value: unknown): SchemaRecord | undefined {
  const changed: unknown = { ...record, [property]: value };
  return isRecord(changed) ? changed : undefined;
}

/** A value as it was; of children their order, as far as there are the same. */
function propertyBefore(change: Change & { readonly verb: "changed" | "reordered" }): unknown {
  const old = propertyOf(change.before, change.property);
  if (change.verb === "changed" || !Array.isArray(old)) return old;
  const now = idsIn(change.after, change.property);
  const order = old.map(String).filter((id) => now.includes(id));
  let next = 0;
  return now.map((id) => (order.includes(id) ? (order[next++] ?? id) : id));
}

function idsIn(record: SchemaRecord, property: string): readonly string[] {
  const list = propertyOf(record, property);
  return Array.isArray(list) ? list.map(String) : [];
}

/** What has to go, come back, and be as it was. */
interface Wish {
  readonly gone?: readonly string[];
  readonly back?: readonly string[];
  readonly changed?: SchemaRecord;
}

interface Work {
  /** The design before, with names and their SQL as they are after. */
  readonly before: Catalog;
  readonly after: Catalog;
  readonly gone: Set<string>;
  readonly back: Set<string>;
  /** Records that both designs have and that are put otherwise. */
  readonly put: Map<string, SchemaRecord>;
}

function settle({ followed, before, after }: Comparison, { gone = [], back = [], changed }: Wish): Document {
  const work: Work = {
    before: catalogOf(followed),
    after: catalogOf(after),
    gone: new Set(),
    back: new Set(),
    put: new Map(changed ? [[changed.id, changed]] : []),
  };
  for (const id of gone) take(work, id);
  for (const id of back) bring(work, id);
  if (changed) bringReferred(work, changed);
  for (let size = -1; size !== sizeOf(work); ) {
    size = sizeOf(work);
    letGo(work);
    comeBack(work);
  }
  return built(work, { before, after });
}

function sizeOf({ back, gone, put }: Work): number {
  return back.size + gone.size + put.size;
}

function take(work: Work, id: string): void {
  const record = work.after.record(id);
  if (!record || work.gone.has(id)) return;
  work.gone.add(id);
  for (const child of childIdsOf(record)) take(work, child);
}

function bring(work: Work, id: string): void {
  const record = work.before.record(id);
  if (!record || work.back.has(id) || work.after.record(id)) return;
  work.back.add(id);
  for (const child of childIdsOf(record)) bring(work, child);
  const parent = work.before.parentOf(id);
  if (parent) bring(work, parent.id);
  bringReferred(work, record);
}

function bringReferred(work: Work, record: SchemaRecord): void {
  for (const id of referenceIdsOf(record)) bring(work, id);
}

/** What refers to something that goes: it goes too if it was added, else it is as it was. */
function letGo(work: Work): void {
  for (const record of work.after.walk()) {
    const { id } = record;
    if (work.gone.has(id) || !referenceIdsOf(work.put.get(id) ?? record).some((to) => work.gone.has(to)))
      continue;
    const old = work.before.record(id);
    if (!old) take(work, id);
    else {
      work.put.set(id, withChildrenOf(old, record));
      bringReferred(work, old);
    }
  }
}

/** The sequence of a column comes with it: its default is SQL, which refers to nothing by id. */
function comeBack(work: Work): void {
  for (const { id, ownedBy } of work.before.all("sequence")) {
    if (ownedBy !== null && work.back.has(ownedBy)) bring(work, id);
  }
}

/** A record as it was, owning what it owns now. */
function withChildrenOf(old: SchemaRecord, now: SchemaRecord): SchemaRecord {
  const lists = childListsOf(now).map((list) => [list, propertyOf(now, list)]);
  const merged: unknown = { ...old, ...Object.fromEntries(lists) };
  return isRecord(merged) ? merged : now;
}

function childListsOf({ kind }: SchemaRecord): readonly string[] {
  return entriesOf(recordShapes[kind].fields).flatMap(([name, { type }]) =>
    type === "children" ? [name] : [],
  );
}

function built(work: Work, { before, after }: Pick<Comparison, "before" | "after">): Document {
  const schema = new Map(after.schema);
  const diagram = new Map(after.diagram);
  for (const [id, record] of work.put) schema.set(id, record);
  for (const id of work.back) {
    const record = work.before.record(id);
    const placement = before.diagram.get(id);
    if (record) schema.set(id, record);
    if (placement) diagram.set(id, placement);
  }
  for (const id of work.gone) {
    schema.delete(id);
    diagram.delete(id);
  }
  const owners = new Set(
    [
      ...[...work.gone].map((id) => work.after.parentOf(id)?.id),
      ...[...work.back].map((id) => work.before.parentOf(id)?.id),
    ].flatMap((id) => id ?? []),
  );
  for (const id of owners) {
    const owner = schema.get(id);
    if (owner) schema.set(id, owning(work, owner));
  }
  return { schema, diagram };
}

/** An owner without what has gone, and with what comes back at its old place. */
function owning(work: Work, owner: SchemaRecord): SchemaRecord {
  const old = work.before.record(owner.id);
  return childListsOf(owner).reduce<SchemaRecord>((record, list) => {
    const ids = idsIn(record, list).filter((id) => !work.gone.has(id));
    const was = old ? idsIn(old, list) : [];
    for (const [at, id] of was.entries()) {
      if (!work.back.has(id) || ids.includes(id)) continue;
      const ahead = was.slice(0, at).findLast((other) => ids.includes(other));
      ids.splice(ahead === undefined ? 0 : ids.indexOf(ahead) + 1, 0, id);
    }
    return withProperty(record, list, ids) ?? record;
  }, owner);
}
