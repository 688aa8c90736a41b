import { groupBy } from "../base/group-by.ts";
import type { Catalog } from "../document/catalog.ts";
import type { Edit, Patch } from "../document/patch.ts";
import type { SchemaRecord, TableRecord } from "../document/records/index.ts";
import { childIdsOf, referenceIdsOf } from "../document/references.ts";

/** The tables, and views with their indexes, that an edit touched, and those with the ones that are joined to them. */
export type Touched = { readonly own: ReadonlySet<string>; readonly near: ReadonlySet<string> };

/**
 * What has to be looked at again after an edit: whose own records changed, came or went, what refers to a changed
 * type, function or sequence, and what a changed key led or leads to. Undefined where an edit reaches everything.
 */
export function touchedBy(patch: Patch, before: Catalog, after: Catalog): Touched | undefined {
  if ([...patch.schema.values()].some(isNamespaceRenamed)) return undefined;
  const catalogs = [before, after];
  const own = new Set<string>();
  const others: string[] = [];
  for (const id of changedIds(patch)) {
    const owners = ownersOf(id, catalogs);
    for (const owner of owners) own.add(owner);
    if (owners.length === 0) others.push(id);
  }
  for (const id of leadsTo(patch)) for (const owner of ownersOf(id, catalogs)) own.add(owner);
  for (const owner of usersOf(others, catalogs)) own.add(owner);
  return { own, near: withJoined(own, before, after) };
}

/** What changed, and what came, went or moved with its owner, even if it stayed as it is. */
function changedIds(patch: Patch): readonly string[] {
  return [...patch.schema].flatMap(([id, edit]) => {
    const kind = (edit.before ?? edit.after)?.kind;
    return [...childrenMoved(edit), ...(kind === "design" || kind === "namespace" ? [] : [id])];
  });
}

/** What the changed records refer or referred to: a key its table, a view what it reads. */
function leadsTo(patch: Patch): readonly string[] {
  return [...patch.schema.values()].flatMap(({ before, after }) =>
    [before, after].flatMap((record) => (record && record.kind !== "design" ? referenceIdsOf(record) : [])),
  );
}

/** The tables and views whose records use these, whether or not by way of others: domains, functions. */
function usersOf(ids: readonly string[], catalogs: readonly Catalog[]): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const pending = [...ids];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const by of catalogs.flatMap((catalog) => catalog.referencesTo(id ?? ""))) {
      const owners = by.kind === "design" ? [] : ownersOf(by.id, catalogs);
      for (const owner of owners) found.add(owner);
      if (owners.length === 0 && by.kind !== "design") pending.push(by.id);
    }
  }
  return found;
}

function ownersOf(id: string, catalogs: readonly Catalog[]): readonly string[] {
  return catalogs.flatMap((catalog) => ownerIn(catalog, id) ?? []);
}

function ownerIn(catalog: Catalog, id: string): string | undefined {
  for (let at = catalog.record(id); at; at = catalog.parentOf(at.id))
    if (at.kind === "table" || at.kind === "view") return at.id;
  return undefined;
}

function isNamespaceRenamed({ before, after }: Edit<SchemaRecord>): boolean {
  return before?.kind === "namespace" && after?.kind === "namespace" && before.name !== after.name;
}

/** What a record owns only before or only after: it came, went or moved, even if it stayed as it is. */
function childrenMoved({ before, after }: Edit<SchemaRecord>): readonly string[] {
  const [had, has] = [before, after].map((record) => new Set(record ? childIdsOf(record) : []));
  return [...(had ?? [])]
    .filter((id) => !has?.has(id))
    .concat([...(has ?? [])].filter((id) => !had?.has(id)));
}

/** Tables and the ones that foreign keys, partitions (through all their levels) or inheritance join to them. */
function withJoined(own: ReadonlySet<string>, before: Catalog, after: Catalog): ReadonlySet<string> {
  const near = new Set(own);
  for (const catalog of [before, after]) {
    for (const id of own) {
      for (const { references } of catalog.foreignKeysOf(id)) near.add(references);
      for (const other of reached(id, (one) => abovesOf(catalog.find("table", one)))) near.add(other);
    }
  }
  // What came to lead here only with the edit was touched itself.
  const below = groupBy(
    before.all("table").flatMap((table) => abovesOf(table).map((above) => ({ above, id: table.id }))),
    ({ above }): string => above,
  );
  for (const id of own) {
    for (const key of before.foreignKeysTo(id)) near.add(before.tableOf(key.id)?.id ?? id);
    for (const other of reached(id, (one) => below.get(one)?.map((table) => table.id) ?? [])) near.add(other);
  }
  return near;
}

/** The tables whose columns, indexes or keys a table takes over. */
function abovesOf(table: TableRecord | undefined): readonly string[] {
  if (!table) return [];
  return table.partitionOf ? [...table.inherits, table.partitionOf.parent] : table.inherits;
}

function reached(from: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const pending = [...next(from)];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (!seen.has(id)) pending.push(...next(id));
    seen.add(id);
  }
  return seen;
}
