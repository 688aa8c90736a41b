import type { History } from "../state/history.ts";
import type { JournalEntry } from "../state/journal.ts";
import type { DesignStorage, DesignSummary, StoredDesign } from "../state/ports.ts";
import type { Sketch } from "../state/sketch.ts";
import { type DesignDatabase, stores } from "./design-database.ts";
import { readSnapshot, writeSnapshot } from "./snapshots.ts";
import { inWords } from "./storage-in-words.ts";

/** Designs in this browser's IndexedDB: a snapshot each, and a journal of what happened since. */
export function indexedDbStorage(database: () => Promise<DesignDatabase>): DesignStorage {
  return inWords({
    async list() {
      const designs = await (await database()).getAll("designs");
      return designs
        .filter(({ deletedAt }) => deletedAt === undefined)
        .toSorted((a, b) => b.openedAt - a.openedAt);
    },
    open: async (key) => readDesign(await database(), key, true),
    read: async (key) => readDesign(await database(), key, false),
    async append(summary, entry) {
      await painted();
      await appendEntry(await database(), summary, entry);
    },
    replace: async (summary, snapshot) => replaceDesign(await database(), summary, snapshot),
    keepSketch: async (key, sketch) => keepSketch(await database(), key, sketch),
    remove: async (key) => (await gone()).markDeleted(await database(), key, Date.now()),
    restore: async (key) => (await gone()).markDeleted(await database(), key, undefined),
    deleted: async () => (await gone()).deletedDesigns(await database()),
    forget: async (key) => (await gone()).forgetDesign(await database(), key),
  });
}

/** What is done with deleted designs, which is seldom asked for. */
const gone = () => import("./deleted-designs.ts");

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
  if (opens && design?.deletedAt !== undefined) return undefined;
  if (design && opens) await transaction.objectStore("designs").put({ ...design, openedAt: Date.now() });
  await transaction.done;
  return design && snapshot && { snapshot, journal: entries.map(({ entry }) => entry) };
}

async function appendEntry(db: DesignDatabase, summary: DesignSummary, entry: JournalEntry): Promise<void> {
  const transaction = db.transaction(stores, "readwrite");
  const design = await transaction.objectStore("designs").get(summary.key);
  if (!design || design.deletedAt !== undefined) {
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
