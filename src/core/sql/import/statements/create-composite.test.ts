import { expect, test } from "vitest";
import { sqlReader } from "../../../testing/read-sql.ts";

const read = await sqlReader();

test("CREATE TYPE … AS makes a record with attributes, and columns point to it", () => {
  const { catalog } = read(`
    create type pair as (a int, b text collate "C"); create table t (p pair, ps pair[]);
    comment on type pair is 'two'; comment on column pair.b is 'second';`);
  const pair = catalog.all("composite")[0];
  expect(pair?.comment).toBe("two");
  expect(
    catalog.all("attribute").map(({ collation, comment, name }) => [name, collation?.name, comment]),
  ).toEqual([
    ["a", undefined, null],
    ["b", "C", "second"],
  ]);
  expect(catalog.all("column").map(({ type }) => [type.base, type.dimensions])).toEqual([
    [{ kind: "defined", id: pair?.id }, 0],
    [{ kind: "defined", id: pair?.id }, 1],
  ]);
});

test("a composite type takes the name of a relation", () => {
  const { ledger } = read("create type pair as (a int); create table pair (b int); create sequence pair;");
  expect(ledger.map(({ outcome }) => outcome)).toEqual(["modelled", "refused", "refused"]);
});

test("ALTER TYPE adds, changes, renames and drops attributes", () => {
  const { catalog } = read(`
    create type pair as (a int, b text, c date);
    alter type pair add attribute d uuid, drop attribute c, alter attribute a type bigint; alter type pair rename attribute b to e;`);
  expect(
    catalog.all("attribute").map(({ name, type }) => [name, type.base.kind === "builtin" && type.base.name]),
  ).toEqual([
    ["a", "int8"],
    ["e", "text"],
    ["d", "uuid"],
  ]);
});

test("CASCADE takes the tables of the type along, without it a change is refused", () => {
  const { catalog, ledger } = read(`
    create type pair as (a int, b int); create table t of pair (a not null, primary key (a));
    alter type pair add attribute c int; alter type pair add attribute c int cascade;
    alter type pair rename attribute b to z cascade; alter type pair drop attribute c cascade;`);
  expect(ledger.map(({ outcome }) => outcome)).toEqual([
    "modelled",
    "modelled",
    "refused",
    "modelled",
    "modelled",
    "modelled",
  ]);
  expect(catalog.all("column").map(({ name, notNull }) => [name, notNull])).toEqual([
    ["a", true],
    ["z", false],
  ]);
});

test("a type that a column has is dropped only with CASCADE, and takes the column", () => {
  const sql = "create type pair as (a int); create table t (id int, p pair); drop type pair";
  expect(read(sql).ledger.at(-1)?.outcome).toBe("refused");
  expect(
    read(`${sql} cascade`)
      .catalog.all("column")
      .map(({ name }) => name),
  ).toEqual(["id"]);
});

test("ALTER TABLE OF and NOT OF say whose columns a table has", () => {
  const typed = "create type pair as (a int); create table t (a int); alter table t of pair;";
  expect(read(typed).catalog.all("table")[0]?.ofType).toBe(read(typed).catalog.all("composite")[0]?.id);
  expect(read(`${typed} alter table t not of`).catalog.all("table")[0]?.ofType).toBeNull();
});
