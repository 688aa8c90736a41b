import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { History } from "../state/history.ts";
import type { JournalEntry } from "../state/journal.ts";
import type { DesignStorage, DesignSummary, StoredDesign } from "../state/ports.ts";

interface DesignDatabase extends DBSchema {
  /** What the list of designs shows; `openedAt` orders it. */
  designs: { key: string; value: DesignSummary & { readonly openedAt: number } };
  snapshots: { key: string; value: History };
  journal: {
    key: number;
    value: { readonly design: string; readonly entry: JournalEntry };
    indexes: { design: string };
  };
}

const stores = ["designs", "snapshots", "journal"] as const;

/** Designs in this browser's IndexedDB: a snapshot each, and a journal of what happened since. */
export function indexedDbStorage(name = "crowfoot"): DesignStorage {
  let opened: Promise<IDBPDatabase<DesignDatabase>> | undefined;
  const database = (): Promise<IDBPDatabase<DesignDatabase>> => {
    opened ??= openDatabase(name).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    async list() {
      const designs = await (await database()).getAll("designs");
      return designs
        .toSorted((a, b) => b.openedAt - a.openedAt)
        .map(({ key, name: title, tables }) => ({ key, name: title, tables }));
    },
    open: async (key) => readDesign(await database(), key),
    append: async (summary, entry) => appendEntry(await database(), summary, entry),
    replace: async (summary, snapshot) => replaceDesign(await database(), summary, snapshot),
  };
}

function openDatabase(name: string): Promise<IDBPDatabase<DesignDatabase>> {
  return openDB<DesignDatabase>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore("designs", { keyPath: "key" });
      fresh.createObjectStore("snapshots");
      fresh.createObjectStore("journal", { autoIncrement: true }).createIndex("design", "design");
    },
  });
}

async function readDesign(db: IDBPDatabase<DesignDatabase>, key: string): Promise<StoredDesign | undefined> {
  const transaction = db.transaction(stores, "readwrite");
  const design = await transaction.objectStore("designs").get(key);
  const snapshot = await transaction.objectStore("snapshots").get(key);
  const entries = await transaction.objectStore("journal").index("design").getAll(key);
  if (design) await transaction.objectStore("designs").put({ ...design, openedAt: Date.now() });
  await transaction.done;
  return design && snapshot && { snapshot, journal: entries.map(({ entry }) => entry) };
}

async function appendEntry(
  db: IDBPDatabase<DesignDatabase>,
  summary: DesignSummary,
  entry: JournalEntry,
): Promise<void> {
  const transaction = db.transaction(stores, "readwrite");
  await transaction.objectStore("journal").add({ design: summary.key, entry });
  await transaction.objectStore("designs").put({ ...summary, openedAt: Date.now() });
  await transaction.done;
}

async function replaceDesign(
  db: IDBPDatabase<DesignDatabase>,
  summary: DesignSummary,
  snapshot: History,
): Promise<void> {
  const transaction = db.transaction(stores, "readwrite");
  const journal = transaction.objectStore("journal");
  for (const key of await journal.index("design").getAllKeys(summary.key)) await journal.delete(key);
  await transaction.objectStore("snapshots").put(snapshot, summary.key);
  await transaction.objectStore("designs").put({ ...summary, openedAt: Date.now() });
  await transaction.done;
}
