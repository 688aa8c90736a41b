import { expect, test } from "vitest";
import { runInMemory } from "./testing/run-in-memory.ts";

test("views are typed as the embedded PostgreSQL reports them, and what it could not build is a loss", async () => {
  const files = {
    "shop.sql":
      "CREATE TABLE a (b int); CREATE VIEW v AS SELECT b, b::text AS c FROM a; CREATE VIEW w AS SELECT nothing FROM a",
  };
  const run = await runInMemory(["convert", "shop.sql", "--to", "typescript"], files);
  expect(run.code).toBe(0);
  expect(run.out).toContain("export interface V {\n  b: number | null;\n  c: string | null;\n}");
  expect(run.err).toContain(
    "public.w: lost: The view is left out: PostgreSQL could not build it here, so the types of its columns are not known.\n",
  );
});

test("--exact reads what DO blocks and queries build, and says what was provided and refused", async () => {
  const sql = `DO $$ BEGIN EXECUTE 'CREATE TABLE made (id int)'; END $$;
CREATE TABLE copied AS SELECT id, 'x'::text AS name FROM made;
GRANT SELECT ON made TO anon;
CREATE TABLE wrong (x int DEFAULT 'n');`;
  const run = await runInMemory(["convert", "a.sql", "--to", "typescript", "--exact", "--strict"], {
    "a.sql": sql,
  });
  expect(run.out).toContain("export interface Made {\n  id: number | null;\n}");
  expect(run.out).toContain("export interface Copied {\n  id: number | null;\n  name: string | null;\n}");
  expect(run.err).toContain(
    "a.sql: provided, since the file takes it for granted: Usual on Supabase: role anon\n",
  );
  expect(run.err).toMatch(/a\.sql:4:\d+: refused: PostgreSQL refused it: invalid input syntax/);
  expect(run.code).toBe(1);
});
