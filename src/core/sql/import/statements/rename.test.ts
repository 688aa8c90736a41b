import { expect, test } from "vitest";
import { sqlReader } from "../../../testing/read-sql.ts";

const read = await sqlReader();

test("a renamed column is renamed in the expressions of its table, and nowhere else", () => {
  const { catalog } = read(`
    create table t (a int check (a > 1 and b <> 'a' and f(a) > 0), b text, g int generated always as (a * 2) stored);
    create index on t ((a + a), lower(b)) where a > 0 and b = 'a';
    alter table t rename a to "select";`);
  expect(catalog.all("check")[0]?.expression).toBe(`"select" > 1 and b <> 'a' and f("select") > 0`);
  expect(catalog.all("column").map((column) => column.generated?.expression)).toEqual([
    undefined,
    undefined,
    '"select" * 2',
  ]);
  expect(catalog.all("index")[0]).toMatchObject({
    predicate: `"select" > 0 and b = 'a'`,
    keys: [
      { of: { kind: "expression", expression: '"select" + "select"' } },
      { of: { kind: "expression", expression: "lower(b)" } },
    ],
  });
});

test("everything that has a name can be renamed, and keeps what hangs on it", () => {
  const { catalog, ledger } = read(`
    create table t (a int primary key); create table u (a int references t); create index i on t (a);
    create sequence s; create view v as select 1; create type e as enum ('x'); create domain d as int check (value > 0);
    create function f(int) returns int language sql as 'select 1'; create trigger g before insert on t execute function h();
    alter table t rename to t2; alter index i rename to i2; alter sequence s rename to s2; alter view v rename to v2;
    alter type e rename to e2; alter type e2 rename value 'x' to 'y'; alter domain d rename to d2;
    alter domain d2 rename constraint d_check to c2; alter function f(int) rename to f2; alter trigger g on t2 rename to g2;
    alter table u rename constraint u_a_fkey to k2;`);
  expect(ledger.filter((line) => line.outcome !== "modelled")).toEqual([]);
  const kinds = [
    "table",
    "index",
    "sequence",
    "view",
    "enum",
    "enum-value",
    "domain",
    "function",
    "trigger",
    "foreign-key",
  ] as const;
  expect(
    kinds.map((kind) =>
      catalog
        .all(kind)
        .map((record) => record.name)
        .join(" "),
    ),
  ).toEqual(["t2 u", "i2", "s2", "v2", "e2", "y", "d2", "f2", "g2", "k2"]);
  expect(catalog.all("domain")[0]?.checks).toMatchObject([{ name: "c2" }]);
  expect(catalog.all("foreign-key").map((key) => catalog.pathOf(key.references))).toEqual(["public.t2"]);
});

test("views follow a rename, and the ledger says which cannot", () => {
  const { catalog, ledger } = read(`
    create table t (a int); create view v as select a from t; create view w as select a from t natural join v;
    alter table t rename a to b;`);
  expect(catalog.all("view").map(({ query }) => query)).toEqual([
    "select b AS a from t",
    "select a from t natural join v",
  ]);
  expect(ledger.at(-1)?.reason).toBe("The old name still stands in the text of public.w.");
});

test("a table moves to another namespace with its indexes and the sequences it owns", () => {
  const { catalog } = read(
    "create schema s; create table t (a serial primary key); create index i on t (a); alter table t set schema s; create index i on s.t (a);",
  );
  const named = [...catalog.all("table"), ...catalog.all("sequence"), ...catalog.all("index")];
  expect(named.map((record) => catalog.namespaceOf(record.id)?.name)).toEqual(["s", "s", "s"]);
});

test("a renamed or moved table is followed before its columns in its own expressions", () => {
  const { catalog } = read(`
    create schema shop; create table shop.t (a int check (shop.t.a > 0), t int, check (t > 0));
    create index on shop.t ((t.a + 1)) where shop.t.a > 1 and t = 2;
    alter table shop.t rename to u; alter table shop.u set schema public;`);
  expect(catalog.all("check").map(({ expression }) => expression)).toEqual(["public.u.a > 0", "t > 0"]);
  expect(catalog.all("index")[0]).toMatchObject({
    predicate: "public.u.a > 1 and t = 2",
    keys: [{ of: { kind: "expression", expression: "u.a + 1" } }],
  });
});
