import { randomBytes } from "node:crypto";
import { reasonOf } from "../core/base/reason-of.ts";
import type { Databases, DisposableDatabase } from "../engine/postgres/databases.ts";
import { unsubscribe } from "../engine/postgres/offline-subscription.ts";
import { connectionFault, connectServer } from "./connect-server.ts";

/**
 * Scratch databases on a server: each is created from `template0` under a name nobody else has, and dropped when it is
 * closed or the program is interrupted, with the roles that were made for it. Nothing else of the server is touched.
 * `tell` hears what could not be removed. Opening rejects with a sentence when the server does not let us.
 */
export function serverDatabases(url: string, tell: (sentence: string) => void): Databases {
  return { shared: true, open: () => openScratch(url, tell) };
}

/** How a role is made that a script takes for granted; the roles of the script itself are left out. */
const CREATE_ROLE = /^CREATE ROLE ("(?:[^"]|"")+")$/;

async function openScratch(url: string, tell: (sentence: string) => void): Promise<DisposableDatabase> {
  const name = `crowfoot_proof_${randomBytes(6).toString("hex")}`;
  await once(url, [`CREATE DATABASE ${name} TEMPLATE template0`]);
  const roles = new Set<string>();
  let subscribed = false;
  const remove = async (): Promise<void> => {
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
    if (subscribed) {
      await removed(addressIn(url, name), {
        what: `what ${name} subscribed to`,
        statements: [unsubscribe],
        tell,
      });
    }
    const sessions = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`;
    const drop = [sessions, `DROP DATABASE IF EXISTS ${name}`];
    await removed(url, { what: `the database ${name}`, statements: drop, tell });
    for (const role of roles) {
      await removed(url, { what: `the role ${role}`, statements: [`DROP ROLE ${role}`], tell });
    }
  };
  const interrupted = (): void => {
    void remove().then(() => process.exit(2));
  };
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    const client = await connectServer(addressIn(url, name), "prove");
    const { rows } = await client.query<{ readonly server_version: string }>("SHOW server_version");
    return {
      version: /^\S+/.exec(rows[0]?.server_version ?? "")?.[0] ?? "",
      async exec(sql) {
        await client.query(sql);
        subscribed ||= sql.startsWith("CREATE SUBSCRIPTION");
        const role = CREATE_ROLE.exec(sql)?.[1];
        if (role !== undefined) roles.add(role);
      },
      query: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
      async close() {
        await client.end();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

function addressIn(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** Each in a transaction of its own, in one session of the database that the address names. */
async function once(url: string, statements: readonly string[]): Promise<void> {
  const client = await connectServer(url, "prove");
  try {
    for (const sql of statements) await client.query(sql);
  } catch (error) {
    throw new Error(`the server refused a scratch database: ${connectionFault(error)}`);
  } finally {
    await client.end();
  }
}

interface Removal {
  readonly what: string;
  readonly statements: readonly string[];
  readonly tell: (sentence: string) => void;
}

async function removed(url: string, { what, statements, tell }: Removal): Promise<void> {
  try {
    await once(url, statements);
  } catch (error) {
    tell(`${what} could not be removed: ${reasonOf(error)}`);
  }
}
