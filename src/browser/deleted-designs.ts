import type { ListedDesign } from "../state/ports.ts";
import { type DesignDatabase, stores } from "./design-database.ts";
import { takeSnapshot } from "./snapshots.ts";

/** How long a deleted design can be restored, ms. */
const MONTH = 30 * 24 * 60 * 60 * 1000;

/** Says when a design was deleted, or that it was not; rejects where it is no more. */
export async function markDeleted(
  db: DesignDatabase,
  key: string,
  deletedAt: number | undefined,
): Promise<void> {
  const transaction = db.transaction("designs", "readwrite");
  const found = await transaction.store.get(key);
  if (!found) throw new Error("This design is no longer on this device.");
  const { deletedAt: _, ...design } = found;
  await transaction.store.put(deletedAt === undefined ? design : { ...design, deletedAt });
  await transaction.done;
}

/** The deleted designs that can be restored, the last first; older ones are forgotten. */
export async function deletedDesigns(db: DesignDatabase): Promise<readonly ListedDesign[]> {
  const gone = (await db.getAll("designs")).filter(({ deletedAt }) => deletedAt !== undefined);
  const isOld = ({ deletedAt = 0 }: ListedDesign): boolean => deletedAt < Date.now() - MONTH;
  for (const design of gone.filter(isOld)) await forgetDesign(db, design.key);
  return gone.filter((design) => !isOld(design)).toSorted((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0));
}

/** Takes out all that is stored of a design, its versions too. */
export async function forgetDesign(db: DesignDatabase, key: string): Promise<void> {
  const transaction = db.transaction(stores, "readwrite");
  const snapshots = transaction.objectStore("snapshots");
  const journal = transaction.objectStore("journal");
  const kept = transaction.objectStore("migrations");
  for (const { from, to } of await kept.index("design").getAll(key)) await kept.delete([key, from, to]);
  for (const entryKey of await journal.index("design").getAllKeys(key)) await journal.delete(entryKey);
  for (const version of await transaction.objectStore("versions").index("design").getAllKeys(key)) {
    await takeSnapshot(snapshots, version);
    await transaction.objectStore("versions").delete(version);
  }
  await takeSnapshot(snapshots, key);
  await transaction.objectStore("designs").delete(key);
  await transaction.done;
}
