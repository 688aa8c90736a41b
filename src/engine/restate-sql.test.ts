import { expect, test } from "vitest";
import { countingMint } from "../core/base/mint.ts";
import { isRefusal } from "../core/base/refusal.ts";
import { catalogOf } from "../core/document/catalog.ts";
import type { Document } from "../core/document/document.ts";
import { apply } from "../core/document/patch.ts";
import type { ObjectRecord } from "../core/document/records/index.ts";
import { importSql } from "../core/sql/import/import-sql.ts";
import { printScript } from "../core/sql/print/print-script.ts";
import { loadParser } from "./parser/load-in-node.ts";
import { restateSql, syntaxFault } from "./restate-sql.ts";

const parser = await loadParser();

function design(sql: string): Document {
  return importSql(sql, { parser, mint: countingMint() }).document;
}

function keptIn(document: Document): string {
  return String(catalogOf(document).all("kept")[0]?.id);
}

function objectIn(document: Document, type: ObjectRecord["type"]): string {
  return String(
    catalogOf(document)
      .all("object")
      .find((object) => object.type === type)?.id,
  );
}

function restate(into: Document, id: string, text: string) {
  const done = restateSql(text, id, { parser, mint: countingMint("new"), into });
  if (isRefusal(done)) return { refused: done.refused, became: [], catalog: catalogOf(into) };
  return { refused: "", became: done.became, catalog: catalogOf(apply(into, done.patch)) };
}

const labelled = design("CREATE TABLE t (id int); SECURITY LABEL FOR x ON TABLE t IS 'secret';");

test("a kept statement that is still one keeps its id", () => {
  const id = keptIn(labelled);
  const { became, catalog } = restate(labelled, id, "SECURITY LABEL FOR x ON TABLE t IS 'open';");
  expect(became).toEqual([id]);
  expect(catalog.get("kept", id).statement).toContain("'open'");
  expect(catalog.design.kept).toEqual([id]);
});

test("a kept statement becomes what the design understands, and is kept no longer", () => {
  const { became, catalog } = restate(labelled, keptIn(labelled), "CREATE INDEX by_id ON t (id);");
  expect(became.map((id) => catalog.record(id)?.kind)).toEqual(["index"]);
  expect(catalog.all("kept")).toEqual([]);
  const altered = restate(labelled, keptIn(labelled), "ALTER TABLE t ADD COLUMN n text");
  expect(altered.catalog.all("column").map(({ name }) => name)).toEqual(["id", "n"]);
});

test("what cannot be read, or belongs to no design, is refused with its place", () => {
  const id = keptIn(labelled);
  expect(restate(labelled, id, "SECURITY\nLABEL FROM x").refused).toMatch(/^Line 2, column 7: syntax error/i);
  expect(restate(labelled, id, "CREATE INDEX ON nowhere (id)").refused).toMatch(
    /^Line 1, column \d+: .*nowhere/,
  );
  expect(restate(labelled, id, "INSERT INTO t VALUES (1)").refused).toMatch(/holds nothing/);
  expect(restate(labelled, id, "-- nothing").refused).toMatch(/holds nothing/);
});

const counting = design(`CREATE FUNCTION add(a int, b int) RETURNS int LANGUAGE sql AS 'SELECT a + b';
  CREATE AGGREGATE total(int) (SFUNC = add, STYPE = int);
  COMMENT ON AGGREGATE total(int) IS 'All of them';
  CREATE TABLE t (id int);
  CREATE VIEW v AS SELECT total(id) FROM t;`);

test("an object gets another definition, name and signature, and stays the object that it is", () => {
  const id = objectIn(counting, "aggregate");
  const { became, catalog, refused } = restate(
    counting,
    id,
    "CREATE AGGREGATE total(VARIADIC int[]) (SFUNC = add, STYPE = int, INITCOND = '0');",
  );
  expect([refused, became]).toEqual(["", [id]]);
  expect(catalog.get("object", id)).toMatchObject({
    comment: "All of them",
    signature: "(VARIADIC integer[])",
  });
  expect(printScript(catalog)).toMatch(/INITCOND = '0'/);
});

test("an object does not become another kind of thing, nor one that is there", () => {
  const id = objectIn(counting, "aggregate");
  expect(restate(counting, id, "CREATE TABLE u (id int)").refused).toMatch(
    /makes a table, and this is an aggregate/,
  );
  expect(restate(counting, id, "ALTER TABLE t ALTER id SET NOT NULL").refused).toMatch(/makes no aggregate/);
  expect(restate(counting, id, "CREATE AGGREGATE total(int) (SFUNC").refused).toMatch(/^Line 1, column/);
});

test("statements that complete an object belong to it", () => {
  const words = design("CREATE TEXT SEARCH CONFIGURATION plain (COPY = simple);");
  const id = objectIn(words, "text search configuration");
  const { catalog, became } = restate(
    words,
    id,
    `CREATE TEXT SEARCH CONFIGURATION plain (COPY = english);
     ALTER TEXT SEARCH CONFIGURATION plain ALTER MAPPING FOR word WITH simple;`,
  );
  expect(became).toEqual([id]);
  expect(catalog.get("object", id).additions).toHaveLength(1);
});

test("a text is read as it is typed, whatever it is about", () => {
  expect(syntaxFault("CREATE INDEX ON nowhere (id); SELECT 1", parser)).toBeUndefined();
  expect(syntaxFault("SELECT 1;\n  SELEC 2", parser)).toBe(
    'Line 2, column 3: syntax error at or near "SELEC"',
  );
});
