import { randomBytes } from "node:crypto";
import { Client } from "pg";

/**
 * Runs `work` with a client on a new, empty database of the server at `url`, and drops that database afterwards,
 * whatever happened. The second argument is the new database's own address.
 */
export async function withScratchDatabase<Result>(
  url: string,
  work: (client: Client, scratchUrl: string) => Promise<Result>,
): Promise<Result> {
  const name = `scratch_${randomBytes(6).toString("hex")}`;
  await runOnce(url, `create database ${name}`);
  try {
    const scratch = new URL(url);
    scratch.pathname = `/${name}`;
    return await connected(scratch.href, (client) => work(client, scratch.href));
  } finally {
    // WITH (FORCE) is there since PostgreSQL 13 only.
    await runOnce(url, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    await runOnce(url, `drop database ${name}`);
  }
}

async function runOnce(url: string, sql: string): Promise<void> {
  await connected(url, (client) => client.query(sql));
}

async function connected<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
