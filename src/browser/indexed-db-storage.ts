import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from "idb";
import type { History } from "../state/history.ts";
import type { JournalEntry } from "../state/journal.ts";
import type { DesignStorage, DesignSummary, ListedDesign, StoredDesign } from "../state/ports.ts";
import type { Sketch } from "../state/sketch.ts";
import { inWords } from "./storage-in-words.ts";
import { type HistoryPiece, historyFrom, type StoredHistory, storedHistory } from "./stored-history.ts";

interface DesignDatabase extends DBSchema {
  /** What the list of designs shows; `openedAt` orders it. A write leaves the sketch out, so that none is untrue. */
  designs: { key: string; value: ListedDesign };
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
  return inWords(storageIn(name));
}

function storageIn(name: string): DesignStorage {
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
      return designs.toSorted((a, b) => b.openedAt - a.openedAt);
    },
    open: async (key) => readDesign(await database(), key, true),
    read: async (key) => readDesign(await database(), key, false),
    append: async (summary, entry) => appendEntry(await database(), summary, entry),
    replace: async (summary, snapshot) => replaceDesign(await database(), summary, snapshot),
    keepSketch: async (key, sketch) => keepSketch(await database(), key, sketch),
    remove: async (key) => removeDesign(await database(), key),
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

async function readDesign(
  db: IDBPDatabase<DesignDatabase>,
  key: string,
  opens: boolean,
): Promise<StoredDesign | undefined> {
  const transaction = db.transaction(stores, "readwrite");
  const design = await transaction.objectStore("designs").get(key);
  const snapshot = await readSnapshot(transaction.objectStore("snapshots"), key);
  const entries = await transaction.objectStore("journal").index("design").getAll(key);
  if (design && opens) await transaction.objectStore("designs").put({ ...design, openedAt: Date.now() });
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
  if (!(await transaction.objectStore("designs").getKey(summary.key))) {
    throw new Error("This design is no longer on this device.");
  }
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

/** Kept only where a design is: one that was removed in between stays removed. */
async function keepSketch(db: IDBPDatabase<DesignDatabase>, key: string, sketch: Sketch): Promise<void> {
  const transaction = db.transaction("designs", "readwrite");
  const design = await transaction.store.get(key);
  if (design) await transaction.store.put({ ...design, sketch });
  await transaction.done;
}

/** Takes out all that is stored of a design, and holds it for the way back. */
async function removeDesign(db: IDBPDatabase<DesignDatabase>, key: string): Promise<() => Promise<void>> {
  const transaction = db.transaction(stores, "readwrite");
  const [designs, snapshots, journal] = [
    transaction.objectStore("designs"),
    transaction.objectStore("snapshots"),
    transaction.objectStore("journal"),
  ];
  const design = await designs.get(key);
  const whole = await snapshots.get(key);
  const pieces = await snapshots.getAll(piecesOf(key));
  const entries = await journal.index("design").getAll(key);
  for (const entryKey of await journal.index("design").getAllKeys(key)) await journal.delete(entryKey);
  await snapshots.delete(piecesOf(key));
  await snapshots.delete(key);
  await designs.delete(key);
  await transaction.done;
  return async () => {
    const back = db.transaction(stores, "readwrite");
    if (design) await back.objectStore("designs").put(design);
    if (whole) await back.objectStore("snapshots").put(whole, key);
    for (const [number, piece] of pieces.entries())
      await back.objectStore("snapshots").put(piece, [key, number]);
    for (const entry of entries) await back.objectStore("journal").add(entry);
    await back.done;
  };
}
