import { isOfKind } from "../../document/blank.ts";
import type { NamespaceRecord, SchemaRecord } from "../../document/records/index.ts";
import { childIdsOf } from "../../document/references.ts";
import type { Journal } from "./journal.ts";
import { nameKeysOf } from "./name-keys.ts";
import { withChild, withoutChild } from "./parenthood.ts";

/** Records with their parents and names, kept in step; each edit tells the journal how to undo it. */
type RecordStore = {
  readonly record: (id: string) => SchemaRecord | undefined;
  readonly records: () => Iterable<SchemaRecord>;
  readonly entries: () => Iterable<[string, SchemaRecord]>;
  /** "" for a record without parent. */
  readonly parentIdOf: (id: string) => string;
  readonly namespaceOf: (id: string) => NamespaceRecord | undefined;
  readonly idsNamed: (key: string) => readonly string[];
  /** Takes over a record that exists, parents before children. */
  readonly load: (record: SchemaRecord) => void;
  readonly add: (record: SchemaRecord, parentId: string) => void;
  readonly replace: (record: SchemaRecord) => void;
  /** Returns what went. */
  readonly remove: (id: string) => readonly SchemaRecord[];
  readonly move: (id: string, parentId: string) => void;
};

/** An empty store. */
export function createStore(journal: Journal): RecordStore {
  const records = journaledMap<SchemaRecord>(journal);
  const parents = journaledMap<string>(journal);
  const names = nameIndex(journal, { parentIdOf: (id) => parents.get(id) ?? "", namespaceOf });

  function namespaceOf(id: string): NamespaceRecord | undefined {
    for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) {
      const record = records.get(at);
      if (isOfKind(record, "namespace")) return record;
    }
    return undefined;
  }
  function withOwned(id: string): readonly SchemaRecord[] {
    const record = records.get(id);
    return record ? [record, ...childIdsOf(record).flatMap(withOwned)] : [];
  }
  function editParent(child: SchemaRecord, parentId: string, edit: typeof withChild): void {
    const parent = records.get(parentId);
    if (parent) records.set(parentId, edit(parent, child));
  }

  return {
    record: records.get,
    records: records.values,
    entries: records.entries,
    parentIdOf: (id) => parents.get(id) ?? "",
    namespaceOf,
    idsNamed: names.idsNamed,
    load: (record) => {
      records.set(record.id, record);
      for (const child of childIdsOf(record)) parents.set(child, record.id);
      names.list(record);
    },
    add: (record, parentId) => {
      records.set(record.id, record);
      parents.set(record.id, parentId);
      editParent(record, parentId, withChild);
      names.list(record);
    },
    replace: (record) => {
      const before = records.get(record.id);
      if (before) names.unlist(before);
      records.set(record.id, record);
      names.list(record);
    },
    remove: (id) => {
      const gone = withOwned(id);
      for (const record of gone) names.unlist(record);
      const [top] = gone;
      if (top) editParent(top, parents.get(id) ?? "", withoutChild);
      for (const record of gone) {
        records.set(record.id, undefined);
        parents.set(record.id, undefined);
      }
      return gone;
    },
    move: (id, parentId) => {
      const moved = withOwned(id);
      const [top] = moved;
      if (!top) return;
      for (const record of moved) names.unlist(record);
      editParent(top, parents.get(id) ?? "", withoutChild);
      parents.set(id, parentId);
      editParent(top, parentId, withChild);
      for (const record of moved) names.list(record);
    },
  };
}

type JournaledMap<V> = {
  readonly get: (key: string) => V | undefined;
  /** Sets or, with undefined, deletes. */
  readonly set: (key: string, value: V | undefined) => void;
  readonly values: () => Iterable<V>;
  readonly entries: () => Iterable<[string, V]>;
};

function journaledMap<V>(journal: Journal): JournaledMap<V> {
  const map = new Map<string, V>();
  const put = (key: string, value: V | undefined): void => {
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  };
  return {
    get: (key) => map.get(key),
    set: (key, value) => {
      const before = map.get(key);
      put(key, value);
      journal.note(() => put(key, before));
    },
    values: () => map.values(),
    entries: () => map.entries(),
  };
}

/** Which records each name means, in the order they came. */
function nameIndex(
  journal: Journal,
  place: {
    readonly parentIdOf: (id: string) => string;
    readonly namespaceOf: (id: string) => NamespaceRecord | undefined;
  },
): {
  readonly idsNamed: (key: string) => readonly string[];
  readonly list: (record: SchemaRecord) => void;
  readonly unlist: (record: SchemaRecord) => void;
} {
  const names = journaledMap<readonly string[]>(journal);
  const idsNamed = (key: string): readonly string[] => names.get(key) ?? [];
  const keysOf = (record: SchemaRecord): readonly string[] =>
    nameKeysOf(record, place.parentIdOf(record.id), place.namespaceOf(record.id)?.id ?? "");
  return {
    idsNamed,
    list: (record) => {
      for (const key of keysOf(record)) names.set(key, [...idsNamed(key), record.id]);
    },
    unlist: (record) => {
      for (const key of keysOf(record)) {
        const rest = idsNamed(key).filter((id) => id !== record.id);
        names.set(key, rest.length === 0 ? undefined : rest);
      }
    },
  };
}
