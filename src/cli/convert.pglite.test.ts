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
