import { Pool } from "pg";
import { connectionFault } from "../../connect-server.ts";
import type { Change, ShareStore } from "../share-store.ts";

/** Any number that no other program is likely to lock: two servers that start at once make the table once. */
const makingTable = 7_305_112_020;

const table = `CREATE TABLE IF NOT EXISTS crowfoot_share (
  id text PRIMARY KEY, token_hash bytea NOT NULL, content bytea NOT NULL, bytes integer NOT NULL,
  expires_at timestamptz NOT NULL);
CREATE INDEX IF NOT EXISTS crowfoot_share_expires_at_idx ON crowfoot_share (expires_at)`;

/**
 * Stored designs in the table crowfoot_share of a PostgreSQL database, made where there is none; for several servers
 * at once. Rejects with a sentence when the database cannot be reached.
 */
export async function openPostgresStore(url: string): Promise<ShareStore> {
  const pool = new Pool({ connectionString: url, max: 8, application_name: "crowfoot serve" });
  // A session that the server ends while nobody uses it is replaced at the next query.
  pool.on("error", () => undefined);
  await makeTable(pool).catch(async (error: unknown) => {
    await pool.end();
    throw new Error(`cannot use the database of --store: ${connectionFault(error)}`);
  });
  const changeOf = async (changes: number | null, id: string, now: Date): Promise<Change> => {
    if (changes) return "done";
    const { rowCount } = await pool.query("SELECT FROM crowfoot_share WHERE id = $1 AND expires_at > $2", [
      id,
      now,
    ]);
    return rowCount ? "wrong-token" : "absent";
  };
  return {
    name: `PostgreSQL, ${new URL(url).host}${new URL(url).pathname}`,
    async create({ id, tokenHash }, { content, expiresAt }) {
      await pool.query(
        "INSERT INTO crowfoot_share (id, token_hash, content, bytes, expires_at) VALUES ($1, $2, $3, $4, $5)",
        [id, tokenHash, content, content.length, new Date(expiresAt)],
      );
    },
    async read(id, now) {
      const { rows } = await pool.query(
        "SELECT content, expires_at FROM crowfoot_share WHERE id = $1 AND expires_at > $2",
        [id, new Date(now)],
      );
      const [row] = rows;
      return row && { content: row.content, expiresAt: row.expires_at.getTime() };
    },
    async replace({ id, tokenHash }, { content, expiresAt }, now) {
      const { rowCount } = await pool.query(
        `UPDATE crowfoot_share SET content = $3, bytes = $4, expires_at = $5
         WHERE id = $1 AND token_hash = $2 AND expires_at > $6`,
        [id, tokenHash, content, content.length, new Date(expiresAt), new Date(now)],
      );
      return changeOf(rowCount, id, new Date(now));
    },
    async revoke({ id, tokenHash }, now) {
      const { rowCount } = await pool.query(
        "DELETE FROM crowfoot_share WHERE id = $1 AND token_hash = $2 AND expires_at > $3",
        [id, tokenHash, new Date(now)],
      );
      return changeOf(rowCount, id, new Date(now));
    },
    async totalBytes() {
      const { rows } = await pool.query("SELECT coalesce(sum(bytes), 0) AS total FROM crowfoot_share");
      return Number(rows[0]?.total);
    },
    async removeExpired(now) {
      const { rowCount } = await pool.query("DELETE FROM crowfoot_share WHERE expires_at <= $1", [
        new Date(now),
      ]);
      return rowCount ?? 0;
    },
    close: () => pool.end(),
  };
}

async function makeTable(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [makingTable]);
    await client.query(table);
  } finally {
    // Ends the session, and with it the lock.
    client.release(true);
  }
}
