import { expect, test } from "vitest";
import { sqlReader } from "../../testing/read-sql.ts";

const read = await sqlReader();

const outcome = (sql: string) => {
  const { catalog, ledger } = read(sql);
  return {
    tables: catalog.all("table").map(({ name }) => name),
    refused: ledger
      .filter((line) => line.outcome === "refused")
      .map(({ line, reason }) => ({ line, reason })),
  };
};

test("a bracket that is never closed does not take the next table with it", () => {
  expect(outcome("CREATE TABLE a (x text,\nCREATE TABLE b (id int);\nCREATE TABLE c (id int);")).toEqual({
    tables: ["b", "c"],
    refused: [
      { line: 2, reason: 'Syntax error at or near "CREATE". Its end is missing: reading goes on at line 2.' },
    ],
  });
});

test("an open string does not take the tables behind it with it, whatever strings they hold", () => {
  const sql = `CREATE TABLE a (x text DEFAULT 'abc);
CREATE TABLE b (x text DEFAULT 'it''s');
CREATE TABLE c (id int);
COMMENT ON TABLE c IS 'last';`;
  const { tables, refused } = outcome(sql);
  expect(tables).toEqual(["b", "c"]);
  expect(refused).toHaveLength(1);
});

test("an open string at the end of a file gives back what follows it", () => {
  const { tables, refused } = outcome("CREATE TABLE a (x text DEFAULT 'abc);\nCREATE TABLE b (id int);");
  expect(tables).toEqual(["b"]);
  expect(refused[0]?.reason).toMatch(/ends inside a string.*goes on at line 2/);
});

test("a body that never closes gives back the definitions behind it", () => {
  const sql = `CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  RETURN 1;
END;
CREATE TABLE b (id int);
CREATE TABLE c (id int);`;
  expect(outcome(sql).tables).toEqual(["b", "c"]);
});

test("a refused function keeps the statements of its body to itself", () => {
  const sql = `CREATE FUNCTON f() RETURNS void LANGUAGE sql AS $$
CREATE TABLE inner_table (id int);
$$;
CREATE TABLE b (id int);`;
  expect(outcome(sql).tables).toEqual(["b"]);
});
