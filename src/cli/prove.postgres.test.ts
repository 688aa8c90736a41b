import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { expect, inject, test } from "vitest";
import { corpusFile } from "../core/testing/corpus-file.ts";
import { runInMemory } from "./testing/run-in-memory.ts";

/** Scratch databases of proofs, and which of these roles there are. Other files prove on the same server meanwhile. */
async function leftOver(...roles: readonly string[]): Promise<readonly string[]> {
  const client = new Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  const { rows } = await client.query(
    `SELECT 'database ' || datname AS name FROM pg_database WHERE datname LIKE 'crowfoot\\_proof\\_%'
     UNION ALL SELECT 'role ' || rolname FROM pg_roles WHERE rolname = ANY ($1)`,
    [roles],
  );
  await client.end();
  return rows.map(({ name }) => String(name));
}

const prove = (sql: string, ...flags: readonly string[]) =>
  runInMemory(["prove", "empty", "-", "--url", inject("postgresUrl"), ...flags], { "-": sql });

test("on a server: both scripts in scratch databases, of which nothing is left, roles included", async () => {
  const { code, out, err } = await prove(`
    CREATE ROLE of_the_file; DROP ROLE postgres; ALTER ROLE postgres NOLOGIN;
    CREATE TABLE a (id int PRIMARY KEY, v public.vector(3)); CREATE EXTENSION vector;
    GRANT SELECT ON a TO of_the_file, "some ""one"""; ALTER TABLE a OWNER TO of_the_file;`);
  expect(out).toMatch(/^The original and our print build the same catalog\.\nPostgreSQL \d+\.\d+, /);
  expect(out).toContain('  Roles: of_the_file, some "one"\n');
  expect(err).not.toContain("could not be removed");
  expect(code).toBe(0);
  // Those of other proofs go in time; one that this left would stay.
  await expect.poll(() => leftOver("of_the_file", 'some "one"'), { timeout: 60_000 }).toEqual([]);
  expect(await leftOver("postgres")).toContain("role postgres");
});

test("on a server: the answer is no when a statement is refused", async () => {
  const { code, out } = await prove("CREATE TABLE a (id int); CREATE TABLE b (id itn);", "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out).refusals[0]).toMatchObject({ line: 1, message: 'type "itn" does not exist' });
});

test("a server that is not there is said in one line", async () => {
  const { code, err } = await runInMemory(
    ["prove", "empty", "-", "--url", "postgres://nobody@127.0.0.1:1/postgres"],
    { "-": "CREATE TABLE a ()" },
  );
  expect(code).toBe(2);
  expect(err).toMatch(/\ncrowfoot: cannot connect to the server: connect ECONNREFUSED 127\.0\.0\.1:1\n$/);
});

test.skipIf(!existsSync("dist/cli/crowfoot.js"))(
  "the built program reaches a server from a folder of its own (skipped where `npm run build` has not run)",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "crowfoot-prove-"));
    try {
      cpSync("dist/cli", folder, { recursive: true });
      const given = ["prove", "empty", "-", "--url", inject("postgresUrl")];
      const { status, stdout } = spawnSync(process.execPath, [join(folder, "crowfoot.js"), ...given], {
        cwd: folder,
        input: "CREATE TABLE a (id int PRIMARY KEY)",
        encoding: "utf8",
      });
      expect(stdout).toContain("build the same catalog");
      expect(status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

const chinook = corpusFile("chinook.sql");
test.skipIf(chinook === undefined)("chinook on a server (skipped where the corpus is absent)", async () => {
  const { code, out } = await prove(chinook ?? "");
  expect(out).toContain("build the same catalog");
  expect(code).toBe(0);
});
