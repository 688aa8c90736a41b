import type { IDBPObjectStore } from "idb";
import type { History } from "../state/history.ts";
import { type DesignSchema, piecesOf, type stores } from "./design-database.ts";
import { type HistoryPiece, historyFrom, storedHistory } from "./stored-history.ts";

/** The store of snapshots inside a transaction. */
export type Snapshots = IDBPObjectStore<DesignSchema, typeof stores, "snapshots", "readwrite">;

/** Reads a piece a task, so that the page never stands still while a large design is read. */
export async function readSnapshot(snapshots: Snapshots, key: string): Promise<History | undefined> {
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

/** Writes a snapshot in place of the one under this key. */
export async function writeSnapshot(snapshots: Snapshots, key: string, snapshot: History): Promise<void> {
  const { stored, pieces } = storedHistory(snapshot);
  await snapshots.delete(piecesOf(key));
  for (const [number, piece] of pieces.entries()) await snapshots.put(piece, [key, number]);
  await snapshots.put(stored, key);
}

/** Takes out a snapshot, and answers how to put it back. */
export async function takeSnapshot(
  snapshots: Snapshots,
  key: string,
): Promise<(into: Snapshots) => Promise<void>> {
  const whole = await snapshots.get(key);
  const pieces = await snapshots.getAll(piecesOf(key));
  await snapshots.delete(piecesOf(key));
  await snapshots.delete(key);
  return async (into) => {
    if (whole) await into.put(whole, key);
    for (const [number, piece] of pieces.entries()) await into.put(piece, [key, number]);
  };
}
