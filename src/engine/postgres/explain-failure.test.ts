import { expect, test } from "vitest";
import { loadParser } from "../parser/load-in-node.ts";
import { explainFailure } from "./explain-failure.ts";

/** What a server of this major version would be said to lack for a statement; "" for nothing. */
async function lacking(sql: string, major: number, code = "42601"): Promise<string> {
  const parsed = (await loadParser()).parse(sql);
  if ("error" in parsed) throw new Error(parsed.error.message);
  return explainFailure({ message: "", code }, parsed.tree, major).message.trim();
}

/** The last version that does not know the statement, and what it lacks. */
const cases: readonly (readonly [sql: string, major: number, called: string])[] = [
  ["ALTER STATISTICS s SET STATISTICS 5", 12, "ALTER STATISTICS … SET STATISTICS"],
  ["CREATE TABLE t (id uuid DEFAULT gen_random_uuid())", 12, "gen_random_uuid"],
  ["CREATE INDEX ON t USING gist (d tsvector_ops (siglen = 100))", 12, "an operator class with parameters"],
  ["CREATE TABLE t (a text COMPRESSION lz4)", 13, "COMPRESSION"],
  ["CREATE FUNCTION f() RETURNS int LANGUAGE sql RETURN 1", 13, "a function's body without quotes"],
  ["CREATE TABLE t (during int4multirange)", 13, "int4multirange"],
  ["CREATE STATISTICS s ON a, (b + 1) FROM t", 13, "statistics of an expression"],
  ["CREATE TYPE r AS RANGE (subtype = int, multirange_type_name = m)", 13, "a named multirange type"],
  ["CREATE TABLE t (a int UNIQUE NULLS NOT DISTINCT)", 14, "NULLS NOT DISTINCT"],
  ["CREATE UNIQUE INDEX ON t (a) NULLS NOT DISTINCT", 14, "NULLS NOT DISTINCT"],
  [
    "ALTER TABLE t ADD FOREIGN KEY (a, b) REFERENCES u ON DELETE SET NULL (b)",
    14,
    "ON DELETE SET … (columns)",
  ],
  ["CREATE VIEW v WITH (security_invoker = true) AS SELECT 1", 14, "security_invoker"],
  ["CREATE TABLE t (n numeric(3,-2))", 14, "a negative scale of numeric"],
  ["CREATE UNLOGGED SEQUENCE s", 14, "an unlogged sequence"],
  ["CREATE PUBLICATION p FOR TABLE t (a) WHERE (a > 1)", 14, "a publication of chosen columns or rows"],
  ["CREATE PUBLICATION p FOR TABLES IN SCHEMA s", 14, "a publication of whole namespaces"],
  ["CREATE TABLE t (a text STORAGE external)", 15, "STORAGE in the definition of a column"],
  ["CREATE TABLE t (a jsonb CHECK (a IS JSON))", 15, "IS JSON"],
  ["GRANT MAINTAIN ON t TO x", 16, "the privilege MAINTAIN"],
  ["ALTER TABLE t ALTER a SET EXPRESSION AS (1)", 16, "SET EXPRESSION"],
  ["CREATE TABLE t (a int GENERATED ALWAYS AS (1) VIRTUAL)", 17, "a virtual generated column"],
  ["CREATE TABLE t (a int, CHECK (a > 1) NOT ENFORCED)", 17, "NOT ENFORCED"],
  ["CREATE TABLE t (a int, CONSTRAINT must NOT NULL a)", 17, "NOT NULL as a constraint of its own"],
  ["CREATE TABLE t (a int4range, b daterange, UNIQUE (a, b WITHOUT OVERLAPS))", 17, "WITHOUT OVERLAPS"],
];

test.each(cases)("%s: %i lacks it, and the next one does not", async (sql, major, called) => {
  expect(await lacking(sql, major)).toBe(`(${called} needs PostgreSQL ${major + 1}; this is ${major})`);
  expect(await lacking(sql, major + 1)).toBe("");
});

test("what every version knows needs none, in all the words of one table", async () => {
  const sql = `CREATE TABLE t (a int CONSTRAINT must NOT NULL CHECK (a > 1), b numeric(3,2) UNIQUE, s text GENERATED ALWAYS AS ('x') STORED,
    FOREIGN KEY (a) REFERENCES u ON DELETE SET NULL DEFERRABLE, EXCLUDE USING gist (b WITH =))`;
  expect(await lacking(sql, 12)).toBe("");
});

test("a statement that is refused for another reason is not said to be too new", async () => {
  expect(await lacking("CREATE TABLE t (a int REFERENCES u, n numeric(3,-2))", 12, "42P01")).toBe("");
});
