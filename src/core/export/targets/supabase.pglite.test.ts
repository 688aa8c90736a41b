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
