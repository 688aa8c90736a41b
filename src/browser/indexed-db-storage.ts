import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from "idb";
import type { History } from "../state/history.ts";
import type { JournalEntry } from "../state/journal.ts";
import type { DesignStorage, DesignSummary, StoredDesign } from "../state/ports.ts";
import { type HistoryPiece, historyFrom, type StoredHistory, storedHistory } from "./stored-history.ts";

interface DesignDatabase extends DBSchema {
  /** What the list of designs shows; `openedAt` orders it. */
  designs: { key: string; value: DesignSummary & { readonly openedAt: number } };
  /** Under a design's key its history, without records since pieces exist; under the key and a number a piece. */
  snapshots: { key: string | [string, number]; value: History | StoredHistory | HistoryPiece };
  journal: {
    key: number;
    value: { readonly design: string; readonly entry: JournalEntry };
    indexes: { design: string };
  };
}

const stores = ["designs", "snapshots", "journal"] as const;

type Snapshots = IDBPObjectStore<
  DesignDatabase,
  ("designs" | "snapshots" | "journal")[],
  "snapshots",
  "readwrite"
>;

/** The keys of all pieces of a design. */
function piecesOf(key: string): IDBKeyRange {
  return IDBKeyRange.bound([key, 0], [key, Number.POSITIVE_INFINITY]);
}

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
  const snapshot = await readSnapshot(transaction.objectStore("snapshots"), key);
  const entries = await transaction.objectStore("journal").index("design").getAll(key);
  if (design) await transaction.objectStore("designs").put({ ...design, openedAt: Date.now() });
  await transaction.done;
  return design && snapshot && { snapshot, journal: entries.map(({ entry }) => entry) };
}

/** Reads a piece a task, so that the page never stands still while a large design is read. */
async function readSnapshot(snapshots: Snapshots, key: string): Promise<History | undefined> {
  const stored = await snapshots.get(key);
  if (!stored || "schema" in stored) return undefined;
  if (!("pieces" in stored)) return stored;
  const pieces: HistoryPiece[] = [];
  for (let number = 0; number < stored.pieces; number += 1) {
    const piece = await snapshots.get([key, number]);
    if (piece && "schema" in piece) pieces.push(piece);
  }
  return historyFrom(stored, pieces);
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
  const snapshots = transaction.objectStore("snapshots");
  const { stored, pieces } = storedHistory(snapshot);
  await snapshots.delete(piecesOf(summary.key));
  for (const [number, piece] of pieces.entries()) await snapshots.put(piece, [summary.key, number]);
  await snapshots.put(stored, summary.key);
  await transaction.objectStore("designs").put({ ...summary, openedAt: Date.now() });
  await transaction.done;
}
