import { groupBy } from "../base/group-by.ts";
import type { Document } from "./document.ts";
import { designId } from "./id.ts";
import type { Kind, SchemaRecord } from "./records/index.ts";
import { childIdsOf, referenceIdsOf } from "./references.ts";

export type Schema = Document["schema"];

/** What the design owns. */
export type Tree = {
  /** Every record in document order, the design first. */
  readonly records: readonly SchemaRecord[];
  /** The owner's id by the id of what it owns. */
  readonly owners: ReadonlyMap<string, string>;
  /** Ids that stand among the children of more than one record, or twice. */
  readonly ownedAgain: readonly string[];
};

/** Ids of relations by namespace and name. */
export type RelationNames = {
  readonly ids: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Whether two relations of a namespace have the same name, as in no valid document. */
  readonly isAmbiguous: boolean;
};

/** What is looked up in a schema, each worked out on first use; documents that differ in their diagram only share it. */
export type Lookups = {
  readonly schema: Schema;
  readonly tree: Facet<Tree>;
  readonly byKind: Facet<ReadonlyMap<Kind, readonly SchemaRecord[]>>;
  /** By id, the ids of the records that refer to it without owning it, in document order. */
  readonly inward: Facet<ReadonlyMap<string, readonly string[]>>;
  readonly relations: Facet<RelationNames>;
};

/** A value worked out on first use; `known` tells it only when it has been, or follows from what was known before. */
export type Facet<T> = { readonly get: () => T; readonly known: () => T | undefined };

/** What follows from lookups known before an edit; undefined where nothing does. */
type Derived = {
  readonly [K in keyof Omit<Lookups, "schema">]?: () => ReturnType<Lookups[K]["get"]> | undefined;
};

/** The lookups of a schema, some of them derived. */
export function lookupsWith(schema: Schema, derived: Derived = {}): Lookups {
  const tree = facet(() => treeOf(schema), derived.tree);
  const byKind = facet(() => groupBy(tree.get().records, (record) => record.kind), derived.byKind);
  return {
    schema,
    tree,
    byKind,
    inward: facet(() => mentionsInward(tree.get().records), derived.inward),
    relations: facet(() => relationNames(schema, tree.get().owners, byKind.get()), derived.relations),
  };
}

/** What it is derived from is let go of when it is asked, so that designs of long ago are not kept. */
function facet<T>(compute: () => T, derive: (() => T | undefined) | undefined): Facet<T> {
  let value: T | undefined;
  let pending = derive;
  const known = (): T | undefined => {
    if (pending) value = pending();
    pending = undefined;
    return value;
  };
  const get = (): T => {
    value = known() ?? compute();
    return value;
  };
  return { get, known };
}

/** Depth first. A record that two own (which no valid document has) is where it is met first. */
function treeOf(schema: Schema): Tree {
  const records: SchemaRecord[] = [];
  const owners = new Map<string, string>();
  const ownedAgain: string[] = [];
  const pending: SchemaRecord[] = [];
  const design = schema.get(designId);
  if (design) pending.push(design);
  for (let record = pending.pop(); record !== undefined; record = pending.pop()) {
    records.push(record);
    const children = childIdsOf(record);
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const id = children[at] ?? "";
      if (id === designId || owners.has(id)) {
        ownedAgain.push(id);
        continue;
      }
      owners.set(id, record.id);
      const child = schema.get(id);
      if (child) pending.push(child);
    }
  }
  return { records, owners, ownedAgain };
}

function mentionsInward(records: readonly SchemaRecord[]): ReadonlyMap<string, readonly string[]> {
  const inward = new Map<string, string[]>();
  for (const record of records) {
    for (const id of mentionedBy(record)) {
      const list = inward.get(id);
      if (list) list.push(record.id);
      else inward.set(id, [record.id]);
    }
  }
  return inward;
}

/** The ids a record refers to, each once. */
export function mentionedBy(record: SchemaRecord): Iterable<string> {
  const ids = referenceIdsOf(record);
  return ids.length > 1 ? new Set(ids) : ids;
}

/** A constraint's index counts, and so does a composite type, as in PostgreSQL; of two with one name the later kind here. */
const relationKinds: readonly Kind[] = [
  "index",
  "exclusion",
  "unique",
  "primary-key",
  "sequence",
  "composite",
  "view",
  "table",
];

function relationNames(
  schema: Schema,
  owners: Tree["owners"],
  byKind: ReadonlyMap<Kind, readonly SchemaRecord[]>,
): RelationNames {
  const ids = new Map<string, Map<string, string>>();
  let isAmbiguous = false;
  for (const kind of relationKinds) {
    for (const record of byKind.get(kind) ?? []) {
      const place = relationPlace(schema, owners, record);
      if (!place) continue;
      const space = ids.get(place.namespaceId) ?? new Map<string, string>();
      isAmbiguous ||= space.has(place.name);
      ids.set(place.namespaceId, space.set(place.name, record.id));
    }
  }
  return { ids, isAmbiguous };
}

const isRelationKind: ReadonlySet<string> = new Set(relationKinds);

/** Where a record stands among the names of relations; undefined for what is none, or lies in no namespace. */
export function relationPlace(
  schema: Schema,
  owners: ReadonlyMap<string, string>,
  record: SchemaRecord,
): { readonly namespaceId: string; readonly name: string } | undefined {
  if (!isRelationKind.has(record.kind) || !("name" in record)) return undefined;
  for (let id = owners.get(record.id); id !== undefined; id = owners.get(id)) {
    if (schema.get(id)?.kind === "namespace") return { namespaceId: id, name: record.name };
  }
  return undefined;
}
