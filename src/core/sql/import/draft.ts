import type { Mint } from "../../base/mint.ts";
import { isOfKind } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { type Id, idOf } from "../../document/id.ts";
import type { Kind, NamespaceRecord, RecordOf, SchemaRecord } from "../../document/records/index.ts";
import { createJournal, type Journal } from "./journal.ts";
import { createStore } from "./record-store.ts";
import { initialSearchPath } from "./search-path.ts";
import { type Transactions, transactionsOf } from "./transactions.ts";

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
  const journal = createJournal();
  const store = createStore(journal);
  for (const record of catalogOf(document).walk()) store.load(record);
  journal.forget();
  let touched = new Set<string>();
  const touch = (id: string): void => {
    touched.add(id);
  };
  const find = <K extends Kind>(kind: K, id: string | null | undefined): RecordOf<K> | undefined => {
    const record = id == null ? undefined : store.record(id);
    return isOfKind(record, kind) ? record : undefined;
  };

  return {
    find,
    get: (kind, id) => {
      const record = find(kind, id);
      if (record) return record;
      throw new Error(`The draft has no ${kind} with id ${id}`);
    },
    record: store.record,
    records: store.records,
    parentOf: (id) => store.record(store.parentIdOf(id)),
    namespaceOf: store.namespaceOf,
    idsNamed: store.idsNamed,
    newId: (kind) => idOf(kind, mint()),
    add: (record, parentId) => {
      touch(record.id);
      store.add(record, parentId);
    },
    replace: (record) => {
      touch(record.id);
      store.replace(record);
    },
    remove: (id) => {
      for (const { id: gone } of store.remove(id)) touch(gone);
    },
    move: (id, parentId) => {
      touch(id);
      store.move(id, parentId);
    },
    ...searchPathOf(journal),
    journal,
    transactions: transactionsOf(journal),
    takeTouched: () => {
      const ids = [...touched];
      touched = new Set();
      return ids;
    },
    document: () => ({ schema: new Map(store.entries()), diagram: document.diagram }),
  };
}

function searchPathOf(journal: Journal): Pick<Draft, "searchPath" | "setSearchPath"> {
  let searchPath = initialSearchPath;
  return {
    searchPath: () => searchPath,
    setSearchPath: (namespaces) => {
      const before = searchPath;
      searchPath = namespaces;
      journal.note(() => {
        searchPath = before;
      });
    },
  };
}
