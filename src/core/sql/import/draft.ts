import type { Mint } from "../../base/mint.ts";
import { isOfKind } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { type Id, idOf } from "../../document/id.ts";
import type { Kind, NamespaceRecord, RecordOf, SchemaRecord } from "../../document/records/index.ts";
import { childIdsOf } from "../../document/references.ts";
import { createJournal, type Journal } from "./journal.ts";
import { nameKeysOf } from "./name-keys.ts";
import { type Transactions, transactionsOf } from "./transactions.ts";
import { withChild, withoutChild } from "./parenthood.ts";

/**
 * A document being built. Every edit is journaled, so that a statement that turns out to be wrong leaves no trace,
 * and so that ROLLBACK can take back a transaction.
 */
export type Draft = {
  readonly find: <K extends Kind>(kind: K, id: string | null | undefined) => RecordOf<K> | undefined;
  /** The record of this kind and id, which must exist: a missing one is a bug and throws. */
  readonly get: <K extends Kind>(kind: K, id: string) => RecordOf<K>;
  readonly record: (id: string) => SchemaRecord | undefined;
  readonly records: () => Iterable<SchemaRecord>;
  /** The record that owns this one. */
  readonly parentOf: (id: string) => SchemaRecord | undefined;
  /** The namespace a record lies in, itself included. */
  readonly namespaceOf: (id: string) => NamespaceRecord | undefined;
  /** The ids under a key of `name-keys.ts`. */
  readonly idsNamed: (key: string) => readonly string[];
  readonly newId: <K extends Kind>(kind: K) => Id<K>;
  /** Puts a new record at the end of its parent's list. */
  readonly add: (record: SchemaRecord, parentId: string) => void;
  /** Puts a record in the place of the one with the same id. */
  readonly replace: (record: SchemaRecord) => void;
  /** Takes a record away with all it owns. What refers to it is the caller's care. */
  readonly remove: (id: string) => void;
  /** Gives a record to another parent, with all it owns. */
  readonly move: (id: string, parentId: string) => void;
  readonly searchPath: () => readonly string[];
  readonly setSearchPath: (namespaces: readonly string[]) => void;
  readonly journal: Journal;
  readonly transactions: Transactions;
  /** Ids added, replaced or removed since the last call. */
  readonly takeTouched: () => readonly string[];
  readonly document: () => Document;
};

/** A draft that begins with a document. */
export function draftOf(document: Document, mint: Mint): Draft {
  const records = new Map<string, SchemaRecord>();
  const parents = new Map<string, string>();
  const names = new Map<string, readonly string[]>();
  const journal = createJournal();
  let touched = new Set<string>();
  let searchPath: readonly string[] = ["$user", "public"];

  const set = <V>(map: Map<string, V>, key: string, value: V | undefined): void => {
    const before = map.get(key);
    if (value === undefined) map.delete(key);
    else map.set(key, value);
    journal.note(() => {
      if (before === undefined) map.delete(key);
      else map.set(key, before);
    });
  };
  const ancestor = (id: string): NamespaceRecord | undefined => {
    for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) {
      const record = records.get(at);
      if (isOfKind(record, "namespace")) return record;
    }
    return undefined;
  };
  const keysOf = (record: SchemaRecord): readonly string[] =>
    nameKeysOf(record, parents.get(record.id) ?? "", ancestor(record.id)?.id ?? "");
  const listNames = (record: SchemaRecord): void => {
    for (const key of keysOf(record)) set(names, key, [...(names.get(key) ?? []), record.id]);
  };
  const unlistNames = (record: SchemaRecord): void => {
    for (const key of keysOf(record)) {
      const rest = (names.get(key) ?? []).filter((id) => id !== record.id);
      set(names, key, rest.length === 0 ? undefined : rest);
    }
  };
  const withOwned = (id: string): readonly SchemaRecord[] => {
    const record = records.get(id);
    return record ? [record, ...childIdsOf(record).flatMap(withOwned)] : [];
  };
  const editParent = (child: SchemaRecord, parentId: string, edit: typeof withChild): void => {
    const parent = records.get(parentId);
    if (parent) set(records, parentId, edit(parent, child));
  };
  const find = <K extends Kind>(kind: K, id: string | null | undefined): RecordOf<K> | undefined => {
    const record = id == null ? undefined : records.get(id);
    return isOfKind(record, kind) ? record : undefined;
  };

  const catalog = catalogOf(document);
  for (const record of catalog.walk()) {
    records.set(record.id, record);
    for (const child of childIdsOf(record)) parents.set(child, record.id);
    for (const key of keysOf(record)) names.set(key, [...(names.get(key) ?? []), record.id]);
  }

  return {
    find,
    get: (kind, id) => {
      const record = find(kind, id);
      if (record) return record;
      throw new Error(`The draft has no ${kind} with id ${id}`);
    },
    record: (id) => records.get(id),
    records: () => records.values(),
    parentOf: (id) => records.get(parents.get(id) ?? ""),
    namespaceOf: ancestor,
    idsNamed: (key) => names.get(key) ?? [],
    newId: (kind) => idOf(kind, mint()),
    add: (record, parentId) => {
      touched.add(record.id);
      set(records, record.id, record);
      set(parents, record.id, parentId);
      editParent(record, parentId, withChild);
      listNames(record);
    },
    replace: (record) => {
      const before = records.get(record.id);
      touched.add(record.id);
      if (before) unlistNames(before);
      set(records, record.id, record);
      listNames(record);
    },
    remove: (id) => {
      const gone = withOwned(id);
      for (const record of gone) unlistNames(record);
      const [top] = gone;
      if (top) editParent(top, parents.get(id) ?? "", withoutChild);
      for (const record of gone) {
        touched.add(record.id);
        set(records, record.id, undefined);
        set(parents, record.id, undefined);
      }
    },
    move: (id, parentId) => {
      const moved = withOwned(id);
      const [top] = moved;
      if (!top) return;
      touched.add(id);
      for (const record of moved) unlistNames(record);
      editParent(top, parents.get(id) ?? "", withoutChild);
      set(parents, id, parentId);
      editParent(top, parentId, withChild);
      for (const record of moved) listNames(record);
    },
    searchPath: () => searchPath,
    setSearchPath: (namespaces) => {
      const before = searchPath;
      searchPath = namespaces;
      journal.note(() => {
        searchPath = before;
      });
    },
    journal,
    transactions: transactionsOf(journal),
    takeTouched: () => {
      const ids = [...touched];
      touched = new Set();
      return ids;
    },
    document: () => ({ schema: new Map(records), diagram: document.diagram }),
  };
}
