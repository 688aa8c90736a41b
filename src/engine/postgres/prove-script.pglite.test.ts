import { beforeAll, describe, expect, test } from "vitest";
import { countingMint } from "../../core/base/mint.ts";
import { isRefusal } from "../../core/base/refusal.ts";
import { catalogOf } from "../../core/document/catalog.ts";
import { isProved, type Proof, type ProofProgress } from "../../core/introspect/proof.ts";
import { providedKinds } from "../../core/introspect/tell-proof.ts";
import { importSql } from "../../core/sql/import/import-sql.ts";
import type { SqlParser } from "../../core/sql/import/parser.ts";
import { printScript } from "../../core/sql/print/print-script.ts";
import { corpusFile } from "../../core/testing/corpus-file.ts";
import { loadParser } from "../parser/load-in-node.ts";
import { embeddedDatabases } from "./embedded-databases.ts";
import { proveScript } from "./prove-script.ts";

describe("proveScript", () => {
  const databases = embeddedDatabases();
  let parser: SqlParser;
  let heard: ProofProgress[] = [];
  beforeAll(async () => {
    parser = await loadParser();
  });

  async function prove(original: string | Uint8Array, printed: string): Promise<Proof> {
    heard = [];
    let clock = 0;
    const proof = await proveScript(
      { original, printed },
      { databases, parser, report: (progress) => heard.push(progress), now: () => (clock += 1500) },
    );
    if (isRefusal(proof)) throw new Error(proof.refused);
    return proof;
  }

  const ours = (sql: string): string =>
    printScript(catalogOf(importSql(sql, { parser, mint: countingMint() }).document));

  test("a script and what we print of it build the same catalog", async () => {
    const sql =
      "CREATE TABLE film (id int PRIMARY KEY, title text DEFAULT 'x'); INSERT INTO film VALUES (1);";
    const proof = await prove(new TextEncoder().encode(sql), ours(sql));
    expect(proof).toMatchObject({ equal: true, differences: [], refusals: [], provided: [], seconds: 1.5 });
    expect(isProved(proof)).toBe(true);
    expect(proof.version).toMatch(/^18\.\d+$/);
    expect(proof.facts).toBeGreaterThan(8);
    expect(heard.map(({ doing }) => doing)).toEqual([
      ...["starting", "original", "original", "printed", "comparing"],
    ]);
    expect(heard[1]).toEqual({ doing: "original", done: 0, of: 2, line: 1 });
  });

  test("every difference is named, and rows, roles and empty databases leave none behind", async () => {
    const { equal, differences } = await prove(
      "CREATE ROLE reader; CREATE TABLE film (id int, rating text DEFAULT 'G'); CREATE TABLE gone (a int)",
      "CREATE TABLE film (id int, rating text DEFAULT 'PG' NOT NULL); CREATE INDEX film_id ON film (id)",
    );
    expect(equal).toBe(false);
    expect(differences.map(({ sentence }) => sentence)).toEqual([
      "index public.film_id is new",
      "column public.film.rating: default was 'G'::text, is 'PG'::text",
      "column public.film.rating: not null was not set, is set",
      "table public.gone is missing",
    ]);
  });

  test("a refused statement is named with its line and PostgreSQL's words, and hides no neighbour", async () => {
    const sql =
      "CREATE TABLE a (id int);\n\nCREATE TABLE b (id itn);\nCREATE TABLE half (id int,\nCREATE TABLE c (id int);";
    const proof = await prove(sql, "CREATE TABLE a (id int); CREATE TABLE c (id int);");
    expect(proof.equal).toBe(true);
    expect(isProved(proof)).toBe(false);
    expect(proof.refusals).toMatchObject([
      { side: "original", line: 3, head: "CREATE TABLE b (id itn)", message: 'type "itn" does not exist' },
      { side: "original", line: 4, message: expect.stringContaining("syntax error") },
    ]);
  });

  test("what the original takes for granted is there for our print too, and is named", async () => {
    const sql = `
      CREATE EXTENSION postgis WITH SCHEMA extensions; CREATE EXTENSION citext;
      CREATE TABLE profile (id uuid REFERENCES auth.users, mail citext, place extensions.geometry(Point,4326));
      CREATE INDEX ON profile USING gist (place);
      CREATE POLICY own ON profile TO authenticated USING (auth.uid() = id AND auth.jwt() ->> 'role' = auth.role());
      ALTER PUBLICATION supabase_realtime ADD TABLE profile;`;
    const proof = await prove(sql, sql);
    expect(proof).toMatchObject({ equal: true, refusals: [] });
    expect(providedKinds(proof.provided)).toEqual([
      { heading: "Extensions that are not available here", names: ["postgis"] },
      {
        heading: "Usual on Supabase",
        names: [
          ...["namespace extensions", "namespace auth", "table auth.users", "role authenticated"],
          ...["function auth.uid()", "function auth.jwt()", "function auth.role()"],
          "publication supabase_realtime",
        ],
      },
      { heading: "Stand-ins for types", names: ["extensions.geometry"] },
    ]);
    expect(proof.leftOut).toMatchObject([{ line: 4, head: "CREATE INDEX ON profile USING gist (place)" }]);
    const without = await prove(sql, "CREATE TABLE profile (id uuid)");
    expect(without.differences.filter(({ object }) => object.includes("auth"))).toEqual([]);
  });

  test.each([
    ["", "There is no statement in this text."],
    [new Uint8Array([0, 1]), "This is a binary file, not text (it has a zero byte at offset 0)."],
  ])("what holds no script is refused", async (original, refused) => {
    const proof = await proveScript(
      { original, printed: "" },
      { databases, parser, report: () => {}, now: () => 0 },
    );
    expect(proof).toEqual({ refused });
  });

  const pagila = corpusFile("pagila.sql");
  test.skipIf(pagila === undefined)("pagila is proved (skipped where the corpus is absent)", async () => {
    const proof = await prove(pagila ?? "", ours(pagila ?? ""));
    expect(proof).toMatchObject({ equal: true, differences: [], refusals: [] });
    expect(proof.leftOut).toHaveLength(1);
  });
});
