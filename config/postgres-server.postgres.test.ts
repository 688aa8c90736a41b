import { Client } from "pg";
import { expect, inject, test } from "vitest";
import { withScratchDatabase } from "./scratch-database.ts";

const url = inject("postgresUrl");

async function ask(sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

const isThere = async (database: unknown) =>
  (await ask(`select from pg_database where datname = '${database}'`)).length === 1;

async function nameOf(client: Client): Promise<unknown> {
  const { rows } = await client.query("select current_database() as name");
  return rows[0].name;
}

test("a PostgreSQL server answers", async () => {
  expect(await ask("select version()")).toEqual([{ version: expect.stringMatching(/^PostgreSQL \d+/) }]);
});

test("two scratch databases do not see each other and are gone afterwards", async () => {
  const names = await withScratchDatabase(url, async (first) => {
    await first.query("create table only_here ()");
    return withScratchDatabase(url, async (second) => {
      const { rows } = await second.query("select to_regclass('only_here') as found");
      expect(rows).toEqual([{ found: null }]);
      const both = [await nameOf(first), await nameOf(second)];
      expect(await Promise.all(both.map(isThere))).toEqual([true, true]);
      return both;
    });
  });
  expect(await Promise.all(names.map(isThere))).toEqual([false, false]);
});

test("a scratch database is dropped when the work in it fails", async () => {
  let name: unknown;
  const failing = withScratchDatabase(url, async (client) => {
    name = await nameOf(client);
    await client.query("select wrong");
  });
  await expect(failing).rejects.toThrow("wrong");
  expect(await isThere(name)).toBe(false);
});
