import { describe, expect, inject, test } from "vitest";
import { withScratchDatabase } from "../../config/scratch-database.ts";
import { unsubscribe } from "../engine/postgres/offline-subscription.ts";
import { runInMemory } from "./testing/run-in-memory.ts";

const sql = `
  CREATE TABLE public.a (id int PRIMARY KEY);
  CREATE SUBSCRIPTION one CONNECTION 'host=nowhere.invalid dbname=x password=''se cret'' user=u' PUBLICATION p, "Q" WITH (synchronous_commit = 'on', binary);
  CREATE SUBSCRIPTION two CONNECTION 'postgresql://u:se%20cret@nowhere.invalid/x?sslmode=require' PUBLICATION p WITH (connect = false, slot_name = NONE);
  COMMENT ON SUBSCRIPTION one IS 'from there'; ALTER SUBSCRIPTION two SET PUBLICATION p, r; ALTER SUBSCRIPTION two ENABLE;
  ALTER SUBSCRIPTION two RENAME TO three;`
  // An option since PostgreSQL 14.
  .replace(", binary", "");

const prove =
  (...given: readonly string[]) =>
  (files: Readonly<Record<string, string>>) =>
    runInMemory(["prove", ...given, "--url", inject("postgresUrl")], files);

describe("subscriptions on a server", () => {
  test("are made without connecting to anybody, compared, and leave nothing behind", async () => {
    const { code, err, out } = await prove("empty", "a.sql")({ "a.sql": sql });
    expect(out).toMatch(/^The original and our print build the same catalog\./);
    expect(err).not.toContain("could not be removed");
    expect(code).toBe(0);
  });

  test("are left out of a migration, which says so", async () => {
    const after = sql.replace("nowhere.invalid dbname=x", "elsewhere.invalid dbname=x");
    const { code, out } = await prove("before.sql", "after.sql")({ "before.sql": sql, "after.sql": after });
    expect(out).toContain("it would connect to another server");
    expect(code).toBe(0);
  });

  test("are pulled without their passwords, and security labels with them", async () => {
    await withScratchDatabase(inject("postgresUrl"), async (client, url) => {
      const offline = sql
        .replace("'on')", "'on', connect = false)")
        .replace(/ALTER SUBSCRIPTION two (?:SET|ENABLE)[^;]*;/g, "");
      await client.query(offline);
      await client.query(
        "INSERT INTO pg_seclabel VALUES ('public.a'::regclass, 'pg_class'::regclass, 1, 'labels', 'it''s seen')",
      );
      try {
        const { out, err } = await runInMemory(["pull", url], {});
        expect(out).not.toMatch(/se cret|se%20cret/);
        expect(err).not.toMatch(/not read: .*(?:subscription|label)/);
        const printed = await runInMemory(["convert", "a.json", "--to", "sql"], { "a.json": out });
        expect(printed.out).toContain(
          `CREATE SUBSCRIPTION one CONNECTION 'host=nowhere.invalid dbname=x user=u' PUBLICATION "Q", p WITH (connect = false, synchronous_commit = 'on');`,
        );
        expect(printed.out).toContain(
          "CREATE SUBSCRIPTION three CONNECTION 'postgresql://u@nowhere.invalid/x?sslmode=require' PUBLICATION p WITH (connect = false, slot_name = NONE);",
        );
        expect(printed.out).toContain("COMMENT ON SUBSCRIPTION one IS 'from there';");
        expect(printed.out).toContain("SECURITY LABEL FOR labels ON COLUMN public.a.id IS 'it''s seen';");
      } finally {
        await client.query(unsubscribe);
      }
    });
  });

  test("a label that no module of the server takes is left out, not refused", async () => {
    const labelled = "CREATE TABLE a (id int); SECURITY LABEL FOR nobody ON TABLE a IS 'x';";
    const { code, out } = await prove("empty", "a.sql")({ "a.sql": labelled });
    expect(out).toMatch(/Left out in both\n {2}a\.sql:1: security label provider "nobody" is not loaded/);
    expect(code).toBe(0);
  });
});
