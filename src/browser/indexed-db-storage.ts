import type { History } from "../state/history.ts";
import type { JournalEntry } from "../state/journal.ts";
import type { DesignStorage, DesignSummary, StoredDesign } from "../state/ports.ts";
import type { Sketch } from "../state/sketch.ts";
import { type DesignDatabase, stores } from "./design-database.ts";
import { readSnapshot, takeSnapshot, writeSnapshot } from "./snapshots.ts";
import { inWords } from "./storage-in-words.ts";

/** Designs in this browser's IndexedDB: a snapshot each, and a journal of what happened since. */
export function indexedDbStorage(database: () => Promise<DesignDatabase>): DesignStorage {
  return inWords({
    async list() {
      const designs = await (await database()).getAll("designs");
      return designs.toSorted((a, b) => b.openedAt - a.openedAt);
    },
    open: async (key) => readDesign(await database(), key, true),
    read: async (key) => readDesign(await database(), key, false),
    async append(summary, entry) {
      await painted();
      await appendEntry(await database(), summary, entry);
    },
    replace: async (summary, snapshot) => replaceDesign(await database(), summary, snapshot),
    keepSketch: async (key, sketch) => keepSketch(await database(), key, sketch),
    remove: async (key) => removeDesign(await database(), key),
  });
}

/** Longest wait for a frame before an edit is written, ms. */
const PATIENCE = 100;

/** Resolves when the frame that shows an edit has been painted; at once in a page that nobody sees. */
function painted(): Promise<void> {
  if (document.visibilityState === "hidden") return Promise.resolve();
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done, 0));
    setTimeout(done, PATIENCE);
  });
}

async function readDesign(
  db: DesignDatabase,
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

async function appendEntry(db: DesignDatabase, summary: DesignSummary, entry: JournalEntry): Promise<void> {
  const transaction = db.transaction(stores, "readwrite");
  if (!(await transaction.objectStore("designs").getKey(summary.key))) {
    throw new Error("This design is no longer on this device.");
  }
  await transaction.objectStore("journal").add({ design: summary.key, entry });
  await transaction.objectStore("designs").put({ ...summary, openedAt: Date.now() });
  await transaction.done;
}

async function replaceDesign(db: DesignDatabase, summary: DesignSummary, snapshot: History): Promise<void> {
  const transaction = db.transaction(stores, "readwrite");
  const journal = transaction.objectStore("journal");
  for (const key of await journal.index("design").getAllKeys(summary.key)) await journal.delete(key);
  await writeSnapshot(transaction.objectStore("snapshots"), summary.key, snapshot);
  await transaction.objectStore("designs").put({ ...summary, openedAt: Date.now() });
  await transaction.done;
}

/** Kept only where a design is: one that was removed in between stays removed. */
async function keepSketch(db: DesignDatabase, key: string, sketch: Sketch): Promise<void> {
  const transaction = db.transaction("designs", "readwrite");
  const design = await transaction.store.get(key);
  if (design) await transaction.store.put({ ...design, sketch });
  await transaction.done;
}

/** Takes out all that is stored of a design, its versions too, and holds it for the way back. */
async function removeDesign(db: DesignDatabase, key: string): Promise<() => Promise<void>> {
  const transaction = db.transaction(stores, "readwrite");
  const snapshots = transaction.objectStore("snapshots");
  const journal = transaction.objectStore("journal");
  const design = await transaction.objectStore("designs").get(key);
  const entries = await journal.index("design").getAll(key);
  const versions = await transaction.objectStore("versions").index("design").getAll(key);
  const kept = transaction.objectStore("migrations");
  const migrations = await kept.index("design").getAll(key);
  for (const { design: of, from, to } of migrations) await kept.delete([of, from, to]);
  for (const entryKey of await journal.index("design").getAllKeys(key)) await journal.delete(entryKey);
  const putBack = [await takeSnapshot(snapshots, key)];
  for (const version of versions) {
    putBack.push(await takeSnapshot(snapshots, version.key));
    await transaction.objectStore("versions").delete(version.key);
  }
  await transaction.objectStore("designs").delete(key);
  await transaction.done;
  return async () => {
    const back = db.transaction(stores, "readwrite");
    if (design) await back.objectStore("designs").put(design);
    for (const restore of putBack) await restore(back.objectStore("snapshots"));
    for (const version of versions) await back.objectStore("versions").put(version);
    for (const migration of migrations) await back.objectStore("migrations").put(migration);
    for (const entry of entries) await back.objectStore("journal").add(entry);
    await back.done;
  };
}
