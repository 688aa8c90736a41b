import { expect, test } from "vitest";
import type { Catalog } from "../document/catalog.ts";
import { printScript } from "../sql/print/print-script.ts";
import { sqlReader } from "../testing/read-sql.ts";
import { after, refusalOf } from "../testing/run-on.ts";

const read = await sqlReader();

const idOf = (catalog: Catalog, path: string): string => {
  const found = catalog.walk().find((record) => catalog.pathOf(record.id) === `public.${path}`);
  if (!found) throw new Error(`no ${path}`);
  return found.id;
};

/** Why a table cannot get this parent; empty when it can. */
function refusalOfParent(sql: string): string {
  const { catalog } = read(sql);
  return refusalOf(catalog.document, "set-parents", {
    tableId: idOf(catalog, "heir"),
    parentIds: [idOf(catalog, "base")],
  });
}

test.each([
  ["CREATE TABLE base (id int); CREATE TABLE heir (n int);", /public.heir lacks the column id. Add what/],
  ["CREATE TABLE base (id int); CREATE TABLE heir (id bigint);", /is bigint, but public.base.id is integer/],
  ['CREATE TABLE base (id text COLLATE "C"); CREATE TABLE heir (id text);', /another collation/],
  ["CREATE TABLE base (id int NOT NULL); CREATE TABLE heir (id int);", /lacks NOT NULL of id/],
  ["CREATE TABLE base (id int NOT NULL); CREATE TABLE heir (id int NOT NULL NO INHERIT);", /NO INHERIT/],
  [
    "CREATE TABLE base (id int, CONSTRAINT c CHECK (id > 1)); CREATE TABLE heir (id int);",
    /lacks the check c/,
  ],
  [
    "CREATE TABLE base (id int, CONSTRAINT c CHECK (id > 1)); CREATE TABLE heir (id int, CONSTRAINT c CHECK (id > 2));",
    /says something else/,
  ],
  [
    "CREATE TABLE base (id int, CONSTRAINT c CHECK (id > 1)); CREATE TABLE heir (id int, CONSTRAINT c CHECK (id > 1) NO INHERIT);",
    /is NO INHERIT. Let it/,
  ],
  [
    "CREATE TABLE base (id int GENERATED ALWAYS AS (1) STORED); CREATE TABLE heir (id int);",
    /is generated, and/,
  ],
  ["CREATE TABLE heir (id int); CREATE TABLE base () INHERITS (heir);", /inherits from it/],
  ["CREATE TABLE base (id int) PARTITION BY LIST (id); CREATE TABLE heir (id int);", /attach heir to it/],
  [
    "CREATE TABLE base (id int); CREATE TABLE heir (id int) PARTITION BY LIST (id);",
    /is divided, so it cannot/,
  ],
  ["CREATE TYPE t AS (id int); CREATE TABLE base (id int); CREATE TABLE heir OF t;", /is of a type/],
  ["CREATE TABLE base (id int); CREATE TABLE heir (id int, n int);", /^$/],
])("a table inherits only from one it fits under: %s", (sql, words) => {
  expect(refusalOfParent(sql)).toMatch(words);
});

test("what an heir lacks is added to it and to its own heirs, in one step", () => {
  const { catalog } = read(
    "CREATE TABLE base (id int NOT NULL, at date DEFAULT now(), CONSTRAINT few CHECK (id < 9)); CREATE TABLE heir (id int); CREATE TABLE below () INHERITS (heir);",
  );
  const next = after(catalog.document, "set-parents", {
    tableId: idOf(catalog, "heir"),
    parentIds: [idOf(catalog, "base")],
    addMissing: true,
  });
  for (const name of ["heir", "below"]) {
    const columns = next.columnsOf(idOf(next, name)).map((column) => [column.name, column.notNull]);
    expect(columns).toEqual([
      ["id", true],
      ["at", false],
    ]);
  }
  expect(next.checksOf(idOf(next, "heir")).map(({ name }) => name)).toEqual(["few"]);
  expect(next.checksOf(idOf(next, "below"))).toEqual([]);
  expect(printScript(next)).toContain("INHERITS (public.base)");
});

test("a table that leaves its parent keeps its columns and what was checked", () => {
  const { catalog } = read(
    "CREATE TABLE base (id int, CONSTRAINT few CHECK (id < 9)); CREATE TABLE heir () INHERITS (base);",
  );
  const next = after(catalog.document, "set-parents", { tableId: idOf(catalog, "heir"), parentIds: [] });
  expect(next.columnsOf(idOf(next, "heir")).map(({ name }) => name)).toEqual(["id"]);
  expect(next.checksOf(idOf(next, "heir")).map(({ expression }) => expression)).toEqual(["id < 9"]);
});

test.each([
  ["CREATE TABLE t (one int);", /lacks other of the type/],
  ["CREATE TABLE t (one int, other text, more int);", /has no attribute more/],
  ["CREATE TABLE t (other text, one int);", /Column 1 of t is other, but that of pair is one/],
  ["CREATE TABLE t (one bigint, other text);", /is bigint, but one of pair is integer/],
  ["CREATE TABLE a (one int, other text); CREATE TABLE t () INHERITS (a);", /Take its parents out/],
  ["CREATE TABLE t (one int, other text);", /^$/],
])("a table is of a type only with its columns: %s", (sql, words) => {
  const { catalog } = read(`CREATE TYPE pair AS (one int, other text); ${sql}`);
  const input = { tableId: idOf(catalog, "t"), typeId: idOf(catalog, "pair") };
  expect(refusalOf(catalog.document, "set-table-type", input)).toMatch(words);
});

const divided = "CREATE TABLE log (id int, at date) PARTITION BY RANGE (at);";
test.each([
  ["CREATE TABLE t (id int);", /lacks the column at/],
  ["CREATE TABLE t (id int, at date, more text);", /has a column more, which public.log has not/],
  ["CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, at date);", /Remove the identity first/],
  ["CREATE TABLE t PARTITION OF log DEFAULT;", /is a partition already/],
  ["CREATE TABLE t (id int, at date); CREATE TABLE u () INHERITS (t);", /Other tables inherit/],
  ["CREATE TABLE t (at date, id int);", /^$/],
])("a table becomes a partition only if it is like its parent: %s", (sql, words) => {
  const { catalog } = read(`${divided} ${sql}`);
  const input = {
    tableId: idOf(catalog, "t"),
    parentId: idOf(catalog, "log"),
    bound: "FROM ('2026-01-01') TO ('2027-01-01')",
  };
  expect(refusalOf(catalog.document, "attach-partition", input)).toMatch(words);
  expect(refusalOf(catalog.document, "attach-partition", { ...input, bound: "IN (1)" })).toMatch(
    /holds, for/,
  );
});

test("a NOT NULL has a name of its own, and goes down where tables below have it", () => {
  const { catalog } = read(
    "CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL, m int, CONSTRAINT few CHECK (n < 9)); CREATE TABLE u () INHERITS (t);",
  );
  const change = (column: string, input: object) =>
    refusalOf(catalog.document, "change-not-null", { columnId: idOf(catalog, `t.${column}`), ...input });
  expect(change("m", { name: "there" })).toMatch(/may be null/);
  expect(change("n", { name: "few" })).toMatch(/already has a constraint few/);
  expect(change("n", { noInherit: true })).toMatch(/goes down to other tables/);
  expect(change("id", { notValid: true })).toMatch(/primary key/);
  const named = after(catalog.document, "change-not-null", {
    columnId: idOf(catalog, "t.n"),
    name: "n_there",
  });
  expect(printScript(named)).toContain("CONSTRAINT n_there NOT NULL");
  const usual = after(named.document, "change-not-null", {
    columnId: idOf(named, "t.n"),
    name: "t_n_not_null",
  });
  expect(usual.get("column", idOf(usual, "t.n")).notNullConstraint).toBeNull();
});

test("an index that is part of its parent's stays so, and is like it", () => {
  const { catalog } = read(
    `${divided} CREATE TABLE part PARTITION OF log DEFAULT; CREATE TABLE alone (id int);
     CREATE INDEX whole ON ONLY log (id); CREATE INDEX other ON ONLY log (at);
     CREATE INDEX piece ON part (id); CREATE INDEX own ON alone (id);`,
  );
  const index = (name: string) => String(catalog.all("index").find((one) => one.name === name)?.id);
  const change = (name: string, input: object) =>
    refusalOf(catalog.document, "change-index", { indexId: index(name), ...input });
  expect(change("own", { only: true })).toMatch(/not divided/);
  expect(change("piece", { partOf: index("other") })).toMatch(/has other keys/);
  expect(change("own", { partOf: index("whole") })).toMatch(/not in the design/);
  const attached = after(catalog.document, "change-index", {
    indexId: index("piece"),
    partOf: index("whole"),
  });
  expect(printScript(attached)).toMatch(/ALTER INDEX .*whole ATTACH PARTITION .*piece/);
  expect(refusalOf(attached.document, "change-index", { indexId: index("piece"), partOf: null })).toMatch(
    /takes no index out/,
  );
});

test("a kept statement goes, but not while something needs it", () => {
  const { catalog } = read("SECURITY LABEL FOR x ON SCHEMA public IS 'secret';");
  const [kept] = catalog.all("kept");
  const next = after(catalog.document, "remove-kept", { keptId: String(kept?.id) });
  expect(next.all("kept")).toEqual([]);
  expect(next.design.kept).toEqual([]);
});

test("an object takes another type or lies elsewhere, where it can; an operator says it in its definition", () => {
  const { catalog } = read(`CREATE SCHEMA app;
    CREATE FUNCTION add(a int, b int) RETURNS int LANGUAGE sql AS 'SELECT a + b';
    CREATE AGGREGATE total(int) (SFUNC = add, STYPE = int);
    CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = add);
    CREATE CAST (text AS int) WITH INOUT;`);
  const object = (type: string) => String(catalog.all("object").find((one) => one.type === type)?.id);
  const change = (type: string, input: object) =>
    refusalOf(catalog.document, "change-object", { objectId: object(type), ...input });
  expect(change("operator", { signature: "(text, text)" })).toMatch(/said in its definition/);
  expect(change("aggregate", { signature: "int" })).toMatch(/begins with/);
  expect(change("cast", { namespaceId: String(catalog.namespaceNamed("app")?.id) })).toMatch(/no namespace/);
  const next = after(catalog.document, "change-object", {
    objectId: object("aggregate"),
    signature: "(VARIADIC int[])",
    namespaceId: String(catalog.namespaceNamed("app")?.id),
  });
  expect(printScript(next)).toContain("CREATE AGGREGATE app.total(VARIADIC int[])");
});
