import { rmSync, statSync } from "node:fs";
import sqlite from "node-sqlite3-wasm";
import type { Change, ShareKey, ShareStore } from "../share-store.ts";

/** ms. A transaction of this store takes a few; a lock of this age belonged to a process that was killed. */
const lockOutlives = 10_000;

/**
 * Stored designs in one SQLite file, made where there is none; for one server at a time. SQLite runs as WebAssembly
 * over Node's own files, with a rollback journal and fsync, so what was answered survives a loss of power. Throws when
 * the file cannot be opened.
 */
export function openSqliteStore(path: string): ShareStore {
  removeStaleLock(`${path}.lock`);
  const database = new sqlite.Database(path);
  database.exec("PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL; PRAGMA auto_vacuum = INCREMENTAL");
  database.exec(
    `CREATE TABLE IF NOT EXISTS share (id TEXT PRIMARY KEY, token_hash BLOB NOT NULL, content BLOB NOT NULL,
       bytes INTEGER NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID, STRICT;
     CREATE INDEX IF NOT EXISTS share_expires_at_idx ON share (expires_at)`,
  );
  const changeOf = (changes: number, id: string, now: number): Change => {
    if (changes > 0) return "done";
    const found = database.get("SELECT 1 FROM share WHERE id = ? AND expires_at > ?", [id, now]);
    return found ? "wrong-token" : "absent";
  };
  return {
    name: `SQLite, ${path}`,
    async create({ id, tokenHash }, { content, expiresAt }) {
      const values = [id, tokenHash, content, content.length, expiresAt];
      database.run(
        "INSERT INTO share (id, token_hash, content, bytes, expires_at) VALUES (?, ?, ?, ?, ?)",
        values,
      );
    },
    async read(id, now) {
      const row = database.get("SELECT content, expires_at FROM share WHERE id = ? AND expires_at > ?", [
        id,
        now,
      ]);
      const content = row?.content;
      return content instanceof Uint8Array ? { content, expiresAt: Number(row?.expires_at) } : undefined;
    },
    async replace({ id, tokenHash }, { content, expiresAt }, now) {
      const { changes } = database.run(
        `UPDATE share SET content = ?, bytes = ?, expires_at = ?
         WHERE id = ? AND token_hash = ? AND expires_at > ?`,
        [content, content.length, expiresAt, id, tokenHash, now],
      );
      return changeOf(changes, id, now);
    },
    async revoke({ id, tokenHash }: ShareKey, now) {
      const { changes } = database.run(
        "DELETE FROM share WHERE id = ? AND token_hash = ? AND expires_at > ?",
        [id, tokenHash, now],
      );
      return changeOf(changes, id, now);
    },
    async totalBytes() {
      return Number(database.get("SELECT coalesce(sum(bytes), 0) AS total FROM share")?.total);
    },
    async removeExpired(now) {
      const { changes } = database.run("DELETE FROM share WHERE expires_at <= ?", [now]);
      if (changes > 0) database.exec("PRAGMA incremental_vacuum");
      return changes;
    },
    async close() {
      database.close();
    },
  };
}

/** This SQLite locks by making a folder, which stays when its process is killed inside a transaction. */
function removeStaleLock(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && Date.now() - found.mtimeMs > lockOutlives) rmSync(folder, { recursive: true });
}
