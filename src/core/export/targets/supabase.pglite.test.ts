import { describe, expect, test } from "vitest";
import { loadParser } from "../../../engine/parser/load-in-node.ts";
import { observeDesign } from "../../../engine/postgres/observe-design.ts";
import { isRefusal } from "../../base/refusal.ts";
import { corpusFile } from "../../testing/corpus-file.ts";
import { sqlReader } from "../../testing/read-sql.ts";
import { supabaseTarget } from "./supabase.ts";

async function database(sql: string, options: Readonly<Record<string, string>> = {}): Promise<string> {
  const { catalog } = (await sqlReader())(sql);
  const observed = await observeDesign(catalog, await loadParser());
  if (isRefusal(observed)) throw new Error(observed.refused);
  const rendering = supabaseTarget.render(catalog, options, observed);
  if (isRefusal(rendering)) throw new Error(rendering.refused);
  return rendering.files[0]?.text ?? "";
}

const between =
  /(?<=\n}\n\n)(?:\/\/ [^\n]*\n(?:\/\/[^\n]*\n)*\n)?type DatabaseWithoutInternals[\s\S]*?(?=\nexport const Constants)/;
const placeholder = /\/\/ \(helper types [^\n]*\n/;

describe("the types of the corpus are Supabase's own, byte for byte but for the helper types", () => {
  for (const name of ["chinook", "northwind", "pagila"]) {
    const sql = corpusFile(`${name}.sql`);
    const expected = corpusFile(`supabase-types/${name}.ts`);
    test.skipIf(sql === undefined || expected === undefined)(
      `${name} (skipped where the corpus is absent)`,
      async () => {
        const text = await database(sql ?? "");
        expect(text).toMatch(between);
        expect(text.replace(between, "").split("\n")).toEqual(
          (expected ?? "").replace(placeholder, "").split("\n"),
        );
      },
    );
  }
});

describe("strict mode mends five faults and changes nothing else", () => {
  const faults = `
    CREATE SCHEMA other;
    CREATE TYPE mood AS ENUM ('sad');
    CREATE TYPE other.mood AS ENUM ('glad');
    CREATE DOMAIN email AS text;
    CREATE TABLE pair (a int, b int, PRIMARY KEY (a, b));
    CREATE TABLE one (b int, a int, m other.mood, at inet, emails email[], up int GENERATED ALWAYS AS (a + 1) STORED,
      PRIMARY KEY (a, b), FOREIGN KEY (a, b) REFERENCES pair);
    CREATE TABLE unique_index (a int, b int, FOREIGN KEY (a, b) REFERENCES pair);
    CREATE UNIQUE INDEX ON unique_index (b, a);
    CREATE UNIQUE INDEX partial ON unique_index (a) WHERE b > 0;
  `;
  const lines = async (options: Readonly<Record<string, string>>) =>
    (await database(faults, options)).split("\n").map((line) => line.trim());

  test("as upstream has it", async () => {
    const loose = await lines({});
    expect(loose).toContain("up?: number | null");
    expect(loose).toContain('m: Database["public"]["Enums"]["mood"] | null');
    expect(loose).toContain("at: unknown");
    expect(loose).toContain("emails: unknown[] | null");
    expect(loose.filter((line) => line === "isOneToOne: true")).toHaveLength(0);
  });

  test("and mended", async () => {
    const strict = await lines({ strict: "yes" });
    expect(strict.filter((line) => line === "up?: never")).toHaveLength(2);
    expect(strict).toContain('m: Database["other"]["Enums"]["mood"] | null');
    expect(strict).toContain("at: string | null");
    expect(strict).toContain("emails: string[] | null");
    expect(strict.filter((line) => line === "isOneToOne: true")).toHaveLength(2);
  });

  test("namespaces are chosen by name, and what is left out is a loss", async () => {
    const { catalog } = (await sqlReader())(
      "CREATE SCHEMA api; CREATE TABLE api.a (b int); CREATE TABLE c (d int)",
    );
    const rendering = supabaseTarget.render(catalog, { namespaces: "api" });
    expect(rendering).toMatchObject({
      losses: [{ at: "public", message: "The namespace is not among those that are described." }],
    });
    const text = isRefusal(rendering) ? "" : (rendering.files[0]?.text ?? "");
    expect(text).toContain('type DefaultSchema = DatabaseWithoutInternals["api"]');
    expect(text).not.toContain("d: number");
  });
});
