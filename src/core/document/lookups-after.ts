import { groupBy } from "../base/group-by.ts";
import { designId } from "./id.ts";
import {
  type Lookups,
  lookupsWith,
  mentionedBy,
  type RelationNames,
  relationPlace,
  type Schema,
  type Tree,
} from "./lookups.ts";
import type { Kind, SchemaRecord } from "./records/index.ts";
import { childIdsOf } from "./references.ts";
import { walkOrder } from "./walk-order.ts";

/*
 * A catalog after an edit is made from the one before: what the edit did not touch keeps its place, what came, went or
 * moved is taken out of the lists and put in at its place in document order. From nothing the same is worked out by
 * walking the whole design. Law K1: both are equal, in broken documents as well.
 */

/** What an edit did to the places of records. */
type Move = {
  readonly before: Schema;
  readonly after: Schema;
  readonly owners: { readonly before: Tree["owners"]; readonly after: Tree["owners"] };
  /** Records that stand where they stood, with what they have become. */
  readonly replaced: ReadonlyMap<SchemaRecord, SchemaRecord>;
  /** Ids that no longer stand where they stood, if they stood anywhere. */
  readonly gone: ReadonlySet<string>;
  /** Records that stand where they did not stand, in document order. */
  readonly come: readonly SchemaRecord[];
  readonly order: (a: string, b: string) => number;
};

/** Above this many records a walk through all of them is as quick. */
const FEW = 400;

/** What is looked up after an edit of these records, from what was known before it; from nothing where that is as quick. */
export function lookupsAfter(before: Lookups, after: Schema, edited: Iterable<string>): Lookups {
  const tree = before.tree.known();
  const move = tree && moveOf(before.schema, after, { tree, edited });
  if (!move) return lookupsWith(after);
  const [byKind, inward, relations] = [
    before.byKind.known(),
    before.inward.known(),
    before.relations.known(),
  ];
  const { owners } = move;
  // Each when it is asked: of a design in the making, of which only a few names are, the lists are never made.
  return lookupsWith(after, {
    tree: () => ({ records: listAfter(tree.records, move, move), owners: owners.after, ownedAgain: [] }),
    byKind: () => byKind && groupsAfter(byKind, move),
    inward: () => inward && inwardAfter(inward, move),
    relations: () => relations && relationsAfter(relations, move),
  });
}

type Edited = { readonly tree: Tree; readonly edited: Iterable<string> };

/** Undefined where records are owned twice, or so many moved that it does not pay. */
function moveOf(before: Schema, after: Schema, { tree, edited }: Edited): Move | undefined {
  const ids = [...edited];
  if (ids.length > FEW || tree.ownedAgain.length > 0 || !before.has(designId) || !after.has(designId))
    return undefined;
  const places = placesAfter(before, after, { owners: tree.owners, ids });
  if (!places || places.gone.size > FEW) return undefined;
  const { gone, owners } = places;
  const stands = (id: string): boolean => id === designId || owners.has(id);
  const replaced = new Map<SchemaRecord, SchemaRecord>();
  for (const id of ids) {
    const [from, to] = [before.get(id), after.get(id)];
    if (from && to && !gone.has(id) && stands(id)) replaced.set(from, to);
  }
  const order = walkOrder(after, owners);
  const come = [...gone].flatMap((id) => (stands(id) ? (after.get(id) ?? []) : []));
  come.sort((a, b) => order(a.id, b.id));
  return { before, after, owners: { before: tree.owners, after: owners }, replaced, gone, come, order };
}

type Places = { readonly owners: Tree["owners"]; readonly gone: ReadonlySet<string> };

/** The owners after the edit, and what came, went or moved on the way; undefined where a record is owned twice. */
function placesAfter(
  before: Schema,
  after: Schema,
  { owners: known, ids }: { readonly owners: Tree["owners"]; readonly ids: readonly string[] },
): Places | undefined {
  const gone = new Set(ids.filter((id) => before.get(id)?.kind !== after.get(id)?.kind));
  const changes = ids
    .filter((id) => id === designId || known.has(id))
    .map((id) => ({ id, ...childrenMoved(before.get(id), after.get(id)) }))
    .filter(({ lost, gained }) => lost.length + gained.length > 0);
  if (changes.length === 0) return { owners: known, gone };
  const owners = new Map(known);
  const lost = new Set<string>();
  for (const change of changes) for (const id of change.lost) collect(before, id, lost);
  for (const id of lost) {
    owners.delete(id);
    gone.add(id);
  }
  const isSound = changes.every(
    ({ id, gained }) => lost.has(id) || gained.every((child) => attach(after, { owners, gone }, [child, id])),
  );
  return isSound ? { owners, gone } : undefined;
}

/** Puts a record and all below it under an owner; false where something has one already. */
function attach(
  after: Schema,
  places: { readonly owners: Map<string, string>; readonly gone: Set<string> },
  [id, owner]: readonly [string, string],
): boolean {
  if (id === designId || places.owners.has(id)) return false;
  places.owners.set(id, owner);
  places.gone.add(id);
  const record = after.get(id);
  return !record || childIdsOf(record).every((child) => attach(after, places, [child, id]));
}

/** Which children a record lost and gained; all of them when those that stayed changed their order. */
function childrenMoved(
  before: SchemaRecord | undefined,
  after: SchemaRecord | undefined,
): { readonly lost: readonly string[]; readonly gained: readonly string[] } {
  const from = before ? childIdsOf(before) : [];
  const to = after ? childIdsOf(after) : [];
  if (from.length === to.length && from.every((id, at) => id === to[at])) return { lost: [], gained: [] };
  const [had, has] = [new Set(from), new Set(to)];
  const stayed = from.filter((id) => has.has(id));
  const still = to.filter((id) => had.has(id));
  const inOrder = stayed.length === still.length && stayed.every((id, at) => id === still[at]);
  if (!inOrder) return { lost: from, gained: to };
  return { lost: from.filter((id) => !has.has(id)), gained: to.filter((id) => !had.has(id)) };
}

function collect(schema: Schema, id: string, into: Set<string>): void {
  if (into.has(id)) return;
  into.add(id);
  const record = schema.get(id);
  for (const child of record ? childIdsOf(record) : []) collect(schema, child, into);
}

/** A list in document order after the edit; `come` are those of its records that came. */
function listAfter(
  list: readonly SchemaRecord[],
  { gone, order, replaced }: Move,
  { come }: Pick<Move, "come">,
): readonly SchemaRecord[] {
  const after = gone.size === 0 ? [...list] : list.filter(({ id }) => !gone.has(id));
  for (const [from, to] of replaced) {
    const at = after.indexOf(from);
    if (at >= 0) after[at] = to;
  }
  for (const record of come)
    after.splice(
      placeIn(after, record, (a, b) => order(a.id, b.id)),
      0,
      record,
    );
  return after;
}

/** Where an item belongs in a list that is in order. */
function placeIn<T>(list: readonly T[], item: T, order: (a: T, b: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = list[middle];
    if (there !== undefined && order(there, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function groupsAfter(
  groups: ReadonlyMap<Kind, readonly SchemaRecord[]>,
  move: Move,
): ReadonlyMap<Kind, readonly SchemaRecord[]> {
  const come = groupBy(move.come, ({ kind }) => kind);
  const went = [...move.gone].flatMap((id) => move.before.get(id)?.kind ?? []);
  const changed = [...move.replaced.keys()].map(({ kind }) => kind);
  const after = new Map(groups);
  for (const kind of new Set([...come.keys(), ...went, ...changed])) {
    const list = listAfter(groups.get(kind) ?? [], move, { come: come.get(kind) ?? [] });
    if (list.length > 0) after.set(kind, list);
    else after.delete(kind);
  }
  return after;
}

function inwardAfter(
  inward: ReadonlyMap<string, readonly string[]>,
  move: Move,
): ReadonlyMap<string, readonly string[]> {
  const { dropped, made } = mentionsMoved(move);
  if (dropped.length === 0 && made.length === 0) return inward;
  const after = new Map(inward);
  for (const [id, from] of groupBy(dropped, ([to]) => to)) {
    const without = new Set(from.map(([, by]) => by));
    after.set(
      id,
      (inward.get(id) ?? []).filter((by) => !without.has(by)),
    );
  }
  for (const [id, by] of made) {
    const list = after.get(id) ?? [];
    after.set(id, list.toSpliced(placeIn(list, by, move.order), 0, by));
  }
  return after;
}

/** A mention: what is referred to, and by what. */
type Mentioned = readonly [to: string, by: string];

/** Mentions that no longer stand where they stood, and those that stand where they did not. */
function mentionsMoved({ before, come, gone, replaced }: Move): {
  readonly dropped: readonly Mentioned[];
  readonly made: readonly Mentioned[];
} {
  const mentions = (record: SchemaRecord): readonly Mentioned[] =>
    [...mentionedBy(record)].map((id) => [id, record.id]);
  const dropped = [...gone].flatMap((id) => {
    const record = before.get(id);
    return record ? mentions(record) : [];
  });
  const made = come.flatMap(mentions);
  for (const [from, to] of replaced) {
    const [had, has] = [new Set(mentionedBy(from)), new Set(mentionedBy(to))];
    dropped.push(...mentions(from).filter(([id]) => !has.has(id)));
    made.push(...mentions(to).filter(([id]) => !had.has(id)));
  }
  return { dropped, made };
}

/** Undefined where two relations have the same name: which of them is found depends on all. */
function relationsAfter({ ids, isAmbiguous }: RelationNames, move: Move): RelationNames | undefined {
  if (isAmbiguous) return undefined;
  const { before, after, come, gone, owners, replaced } = move;
  const spaces = new Map<string, Map<string, string>>();
  const spaceOf = (namespaceId: string): Map<string, string> => {
    const space = spaces.get(namespaceId) ?? new Map(ids.get(namespaceId));
    spaces.set(namespaceId, space);
    return space;
  };
  const renamed = [...replaced].filter(
    ([from, to]) => "name" in from && "name" in to && from.name !== to.name,
  );
  for (const record of [...gone]
    .flatMap((id) => before.get(id) ?? [])
    .concat(renamed.map(([from]) => from))) {
    const place = relationPlace(before, owners.before, record);
    if (place) spaceOf(place.namespaceId).delete(place.name);
  }
  for (const record of [...come, ...renamed.map(([, to]) => to)]) {
    const place = relationPlace(after, owners.after, record);
    if (!place) continue;
    if (spaceOf(place.namespaceId).has(place.name)) return undefined;
    spaceOf(place.namespaceId).set(place.name, record.id);
  }
  return spaces.size === 0 ? { ids, isAmbiguous } : { ids: new Map([...ids, ...spaces]), isAmbiguous };
}
