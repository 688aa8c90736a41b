import { PGlite } from "@electric-sql/pglite";
import { expect, test } from "vitest";
import { type KeywordCategory, keywordCategory } from "./keywords.ts";
import { quoteName } from "./quoting.ts";

const categoryOf: Readonly<Record<string, KeywordCategory>> = {
  R: "reserved",
  T: "type or function name",
  C: "column name",
};

test("each key word has the category PostgreSQL gives it, and is quoted as PostgreSQL quotes it", async () => {
  const server = await PGlite.create();
  const { rows } = await server.query<{ word: string; catcode: string; quoted: string }>(
    "select word, catcode, quote_ident(word) as quoted from pg_get_keywords()",
  );
  await server.close();
  expect(rows.map(({ word }) => [word, keywordCategory(word)])).toEqual(
    rows.map(({ word, catcode }) => [word, categoryOf[catcode]]),
  );
  expect(rows.map(({ word }) => quoteName(word))).toEqual(rows.map(({ quoted }) => quoted));
});
