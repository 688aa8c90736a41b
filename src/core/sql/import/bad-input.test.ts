import { expect, test } from "vitest";
import { sqlReader } from "../../testing/read-sql.ts";
import { otherDialectOf } from "./other-dialect.ts";

const read = await sqlReader();

function told(sql: string) {
  const { catalog, ledger } = read(sql);
  return {
    tables: catalog.all("table").map(({ name }) => name),
    refused: ledger
      .filter(({ outcome }) => outcome === "refused")
      .map(({ line, reason }) => `${line}: ${reason}`),
  };
}

test.each([
  ["a psql variable", "CREATE TABLE b (x int DEFAULT :start);", /psql puts the value of a variable here/],
  ["a quoted psql variable", "ALTER TABLE a OWNER TO :'me';", /psql puts/],
  ["a psql variable as a name", 'CREATE TABLE :"space".b (x int);', /psql puts/],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the placeholder itself
  ["a placeholder of Flyway", "CREATE TABLE ${space}.b (x int);", /A tool puts a value here/],
  ["a template", "CREATE TABLE {{ name }} (x int);", /a template/],
  ["backquotes", "CREATE TABLE `b` (x int);", /of MySQL/],
  ["square brackets", "CREATE TABLE [b] ([x] int);", /of SQL Server/],
  ["a trailing comma", "CREATE TABLE b (x int,\n);", /^3: Syntax error at or near "\)"/],
])("%s is refused with its reason, and hides no neighbour", (_, sql, reason) => {
  const { refused, tables } = told(`CREATE TABLE a (x int);\n${sql}\nCREATE TABLE c (x int);`);
  expect(refused).toEqual([expect.stringMatching(reason)]);
  expect(tables).toEqual(["a", "c"]);
});

test("GO between statements hides none of them", () => {
  expect(
    told("CREATE TABLE a (x int);\nGO\nCREATE TABLE b (x int);\nGO\nCREATE TABLE c (x int);\nGO\n").tables,
  ).toEqual(["a", "b", "c"]);
});

test("Windows line ends, tabs and a byte order mark are no part of a name or a text", () => {
  const { catalog, ledger } = read(
    "\ufeffCREATE TABLE a (\r\n\tx int,\r\n\ty text DEFAULT 'q'\r\n);\r\nCOPY a FROM stdin;\r\n1\tq\r\n\\.\r\n\r\nCREATE TABLE b (z int);\r\n",
  );
  expect(catalog.all("column").map(({ name }) => name)).toEqual(["x", "y", "z"]);
  expect(ledger.map(({ outcome, rows }) => [outcome, rows ?? 0])).toEqual([
    ["modelled", 0],
    ["data", 0],
    ["data", 1],
    ["modelled", 0],
  ]);
});

test("files that psql would read are named, since they are not read", () => {
  const { ledger } = read("\\connect shop\n\\i tables.sql\n\\ir views.sql\n");
  expect(ledger.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ["data", "A command of psql, not SQL"],
    ["data", "psql reads the file tables.sql here: read it together with this one"],
    ["data", "psql reads the file views.sql here: read it together with this one"],
  ]);
});

test("a dump of another database is named, though parts of it could be read", () => {
  const mysql = read("CREATE TABLE `a` (id int) ENGINE=InnoDB;\nCREATE TABLE b (id int);");
  expect(otherDialectOf({ ...mysql, text: "CREATE TABLE `a` (id int) ENGINE=InnoDB;" })).toMatch(/MySQL/);
});
