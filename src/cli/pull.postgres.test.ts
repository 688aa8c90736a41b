import { describe, expect, inject, test } from "vitest";
import { withScratchDatabase } from "../../config/scratch-database.ts";
import { isRefusal } from "../core/base/refusal.ts";
import { type Catalog, catalogOf } from "../core/document/catalog.ts";
import { readDesignFile } from "../core/document/file.ts";
import { runInMemory } from "./testing/run-in-memory.ts";

const sql = `
  CREATE SCHEMA shop; CREATE TABLE public.users (id int PRIMARY KEY);
  CREATE TABLE shop.orders (id serial PRIMARY KEY, customer int REFERENCES public.users); SELECT lo_create(0);`;

function read(text: string): Catalog {
  const document = readDesignFile(text);
  if (isRefusal(document)) throw new Error(document.refused);
  return catalogOf(document);
}

describe("crowfoot pull", () => {
  test("reads a database into a design file and says what it did not read", async () => {
    await withScratchDatabase(inject("postgresUrl"), async (client, url) => {
      await client.query(sql);
      const { code, err, out } = await runInMemory(["pull", url], {});
      const catalog = read(out);
      expect(code).toBe(0);
      expect(catalog.all("table").map(({ name }) => name)).toEqual(["users", "orders"]);
      expect(catalog.all("table").every(({ id }) => catalog.placementOf(id) !== undefined)).toBe(true);
      expect(err).toMatch(/: 2 tables, 0 views, 0 functions, 0 kept statements\n/);
      expect(err).toMatch(/not read: rows of tables\n.*not read: 1 large objects\n/);
    });
  });

  test("reads one namespace with what it refers to", async () => {
    await withScratchDatabase(inject("postgresUrl"), async (client, url) => {
      await client.query(sql);
      const { out } = await runInMemory(["pull", url, "--namespace", "shop"], {});
      const external = read(out)
        .all("table")
        .map(({ external, name }) => [name, external]);
      expect(external.toSorted()).toEqual([
        ["orders", false],
        ["users", true],
      ]);
      const { code, err } = await runInMemory(["pull", url, "--namespace", "nowhere"], {});
      expect([code, err]).toEqual([2, "crowfoot: pull: there is no namespace “nowhere” in this database\n"]);
    });
  });

  test("the answer that a person carries over converts to the same design", async () => {
    await withScratchDatabase(inject("postgresUrl"), async (client, url) => {
      await client.query(sql);
      const { out: query } = await runInMemory(["pull", "--query"], {});
      const { rows } = await client.query(query);
      const answer = JSON.stringify(rows[0].schema);
      const pulled = await runInMemory(["pull", url], {});
      const converted = await runInMemory(["convert", "answer.json", "--to", "design"], {
        "answer.json": answer,
      });
      expect(converted.out).toBe(pulled.out);
    });
  });

  test("says in one line why there is no database", async () => {
    const nowhere = await runInMemory(["pull", "postgres://127.0.0.1:1/x"], {});
    expect(nowhere.code).toBe(2);
    expect(nowhere.err).toMatch(/^crowfoot: pull: cannot connect to the server: .*\n$/);
    const { code, err } = await runInMemory(["pull", "shop.sql"], {});
    expect([code, err]).toEqual([
      2,
      "crowfoot: pull: URL is the address of a database, such as postgres://localhost/shop\n",
    ]);
  });
});
