import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { History } from "../state/history.ts";
import type { JournalEntry } from "../state/journal.ts";
import type { KeptMigration } from "../state/kept-migration.ts";
import type { ListedDesign } from "../state/ports.ts";
import type { Version } from "../state/versions.ts";
import type { HistoryPiece, StoredHistory } from "./stored-history.ts";

/** The stores and what lies in them. */
export interface DesignSchema extends DBSchema {
  /** What the list of designs shows; `openedAt` orders it. A write leaves the sketch out, so that none is untrue. */
  designs: { key: string; value: ListedDesign };
  /**
   * Under the key of a design or version its history, without records since pieces exist; under the key and a number
   * a piece.
   */
  snapshots: { key: string | [string, number]; value: History | StoredHistory | HistoryPiece };
  journal: {
    key: number;
    value: { readonly design: string; readonly entry: JournalEntry };
    indexes: { design: string };
  };
  /** What the list of versions shows; there since the second edition. */
  versions: { key: string; value: Version; indexes: { design: string } };
  /** Under the design and both ends; there since the third edition. */
  migrations: { key: [string, string, string]; value: KeptMigration; indexes: { design: string } };
}

/** The names of all stores. */
export const stores = ["designs", "snapshots", "journal", "versions", "migrations"] as const;

/** The database of designs, opened. */
export type DesignDatabase = IDBPDatabase<DesignSchema>;

/** The keys of all pieces of a design or version. */
export function piecesOf(key: string): IDBKeyRange {
  return IDBKeyRange.bound([key, 0], [key, Number.POSITIVE_INFINITY]);
}

/** Opens the database when it is first asked for, and again after a failure. */
export function designDatabase(name = "crowfoot"): () => Promise<DesignDatabase> {
  let opened: Promise<DesignDatabase> | undefined;
  const forget = (): void => {
    opened = undefined;
  };
  return () => {
    opened ??= openDatabase(name, forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
}

/** A tab of an older program holds the older edition until it is closed. */
function openDatabase(name: string, closed: () => void): Promise<DesignDatabase> {
  return new Promise((resolve, reject) => {
    openDB<DesignSchema>(name, 3, {
      upgrade(database, from) {
        if (from < 1) {
          database.createObjectStore("designs", { keyPath: "key" });
          database.createObjectStore("snapshots");
          database.createObjectStore("journal", { autoIncrement: true }).createIndex("design", "design");
        }
        if (from < 2) {
          database.createObjectStore("versions", { keyPath: "key" }).createIndex("design", "design");
        }
        database
          .createObjectStore("migrations", { keyPath: ["design", "from", "to"] })
          .createIndex("design", "design");
      },
      blocked: () =>
        reject(new Error("another tab has an older Crowfoot open. Close it, then reload this page.")),
      blocking(_current, _blocked, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
        closed();
      },
      terminated: closed,
    }).then(resolve, reject);
  });
}
