import { startHistory } from "../state/history.ts";
import type { VersionStorage } from "../state/versions.ts";
import { type DesignDatabase, stores } from "./design-database.ts";
import { readSnapshot, takeSnapshot, writeSnapshot } from "./snapshots.ts";
import { versionsInWords } from "./storage-in-words.ts";

/** Versions in this browser's IndexedDB, each with its design as it was. */
export function indexedDbVersions(database: () => Promise<DesignDatabase>): VersionStorage {
  return versionsInWords({
    async list(design) {
      const found = await (await database()).getAllFromIndex("versions", "design", design);
      return found.toSorted((a, b) => b.at - a.at);
    },
    async add(version, document) {
      const transaction = (await database()).transaction(stores, "readwrite");
      await writeSnapshot(transaction.objectStore("snapshots"), version.key, startHistory(document));
      await transaction.objectStore("versions").put(version);
      await transaction.done;
    },
    async read(key) {
      const transaction = (await database()).transaction(stores, "readwrite");
      const history = await readSnapshot(transaction.objectStore("snapshots"), key);
      await transaction.done;
      return history?.document;
    },
    async change(version) {
      const transaction = (await database()).transaction("versions", "readwrite");
      if (!(await transaction.store.getKey(version.key))) {
        throw new Error("This version is no longer on this device.");
      }
      await transaction.store.put(version);
      await transaction.done;
    },
    migrations: async (design) => (await database()).getAllFromIndex("migrations", "design", design),
    async keepMigration(migration) {
      const transaction = (await database()).transaction(["designs", "migrations"], "readwrite");
      if (await transaction.objectStore("designs").getKey(migration.design)) {
        await transaction.objectStore("migrations").put(migration);
      }
      await transaction.done;
    },
    async remove(key) {
      const db = await database();
      const transaction = db.transaction(stores, "readwrite");
      const version = await transaction.objectStore("versions").get(key);
      const kept = transaction.objectStore("migrations");
      const all = await kept.index("design").getAll(version?.design ?? "");
      const migrations = all.filter(({ from, to }) => from === key || to === key);
      for (const { design, from, to } of migrations) await kept.delete([design, from, to]);
      const restore = await takeSnapshot(transaction.objectStore("snapshots"), key);
      await transaction.objectStore("versions").delete(key);
      await transaction.done;
      return async () => {
        const back = db.transaction(stores, "readwrite");
        if (version) await back.objectStore("versions").put(version);
        for (const migration of migrations) await back.objectStore("migrations").put(migration);
        await restore(back.objectStore("snapshots"));
        await back.done;
      };
    },
  });
}
