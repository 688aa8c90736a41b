import type { Client } from "pg";
import type { SqlRunner } from "../src/engine/postgres/sql-runner.ts";

/** How queries are put to a client of `pg`. */
export function runnerOf(client: Client): SqlRunner {
  return {
    exec: async (sql) => void (await client.query(sql)),
    query: async (sql) => (await client.query(sql)).rows,
  };
}
