import { describe, expect, test } from "vitest";
import { runInMemory } from "./testing/run-in-memory.ts";

const shop = `
CREATE TABLE maker (id int PRIMARY KEY, name text DEFAULT 'x');
GRANT SELECT ON maker TO anon;
CREATE TABLE product (id int PRIMARY KEY, maker_id int REFERENCES maker, at sales.geometry(Point,4326));
`;

describe("prove empty FILE", () => {
  test("says that both build the same, on what, and what was provided", async () => {
    const { code, out, err } = await runInMemory(["prove", "empty", "shop.sql"], { "shop.sql": shop });
    expect(err.split("\n").slice(1)).toEqual([
      "shop.sql: starting PostgreSQL",
      "shop.sql: running the original: 3 statements",
      expect.stringMatching(/^shop\.sql: running our print: \d+ statements$/),
      "shop.sql: comparing the catalogs",
      "",
    ]);
    expect(out).toMatch(
      /^The original and our print build the same catalog\.\nPostgreSQL 18\.\d+, \d+ facts compared, \d+\.\d s\nProvided, /,
    );
    expect(out).toContain("  Namespaces: sales\n  Stand-ins for types: sales.geometry\n");
    expect(code).toBe(0);
  });

  test("a refused statement is named, in JSON too, and the answer is no", async () => {
    const files = { "a.sql": "CREATE TABLE a (id int);\nCREATE TABLE b (id itn);\n" };
    const text = await runInMemory(["prove", "empty", "a.sql"], files);
    expect(text.code).toBe(1);
    expect(text.out).toContain('  a.sql:2: type "itn" does not exist\n    CREATE TABLE b (id itn)\n');
    const json = await runInMemory(["prove", "empty", "-", "--json"], { "-": files["a.sql"] });
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      proved: false,
      equal: true,
      refusals: [
        { side: "original", line: 2, message: 'type "itn" does not exist', code: "42704" },
        { side: "printed" },
      ],
    });
  });

  test("a design is proved by its own script, read back and printed again", async () => {
    const design = await runInMemory(["convert", "-", "--to", "design"], { "-": shop });
    const { code, out } = await runInMemory(["prove", "empty", "-", "--json"], { "-": design.out });
    expect(JSON.parse(out)).toMatchObject({ proved: true, refusals: [] });
    expect(code).toBe(0);
  });
});

describe("prove what cannot run", () => {
  test.each([
    [["a.sql", "none.sql", "--from", "sql"], "prove: --from is for a BEFORE that is the word “empty”"],
    [["empty", "a.sql", "--rename", "public.a=public.b"], "prove: --rename is for two designs"],
    [["empty", "empty"], "prove: AFTER is a file: there is nothing to prove of an empty database"],
    [["empty", "none.sql"], "cannot read none.sql: there is no such file"],
    [
      ["empty", "a.sql", "--url", "localhost"],
      "prove: --url is the address of a server, such as postgres://localhost/postgres",
    ],
  ])("%j", async (given, reason) => {
    const run = await runInMemory(["prove", ...given], { "a.sql": shop });
    expect(run).toMatchObject({ code: 2, out: "", err: `crowfoot: ${reason}\n` });
  });
});
