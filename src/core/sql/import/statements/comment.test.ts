import { expect, test } from "vitest";
import { sqlReader } from "../../../testing/read-sql.ts";

const read = await sqlReader();

test("a comment is a property of what it describes, and null takes it away", () => {
  const { catalog, ledger } = read(`
    create schema s; create extension hstore; create table t (a int primary key, b int references t, check (a > 0), unique (b));
    create index i on t (a); create sequence q; create view v as select 1; create type e as enum ('x'); create domain d as int;
    create function f(int) returns int language sql as 'select 1'; create trigger g before insert on t execute function h();
    comment on schema s is 'c'; comment on extension hstore is 'c'; comment on table t is 'c'; comment on column public.t.a is 'it''s';
    comment on constraint t_pkey on t is 'c'; comment on constraint t_b_fkey on t is 'c'; comment on constraint t_a_check on t is 'c';
    comment on constraint t_b_key on t is 'c'; comment on index i is 'c'; comment on sequence q is 'c'; comment on view v is 'c';
    comment on type e is 'c'; comment on domain d is 'c'; comment on function f(int) is 'c'; comment on trigger g on t is 'c';
    comment on table t is null;`);
  expect(ledger.filter((line) => line.outcome !== "modelled")).toEqual([]);
  const commented = catalog
    .walk()
    .flatMap((record) => ("comment" in record && record.comment !== null ? [record] : []));
  expect(commented.map((record) => record.comment)).toEqual(
    commented.map((record) => (record.kind === "column" ? "it's" : "c")),
  );
  expect(commented.map((record) => record.kind).sort()).toEqual([
    "check",
    "column",
    "domain",
    "enum",
    "extension",
    "foreign-key",
    "function",
    "index",
    "namespace",
    "primary-key",
    "sequence",
    "trigger",
    "unique",
    "view",
  ]);
});

test("a comment on what is not modelled is kept, one on what is missing refused", () => {
  const { ledger } = read(`
    create table t (a int); create view v as select a from t; create function f() returns int language sql as 'select 1';
    comment on language plpgsql is 'x'; comment on column v.a is 'x'; comment on database postgres is 'x';
    comment on column t.b is 'x'; comment on index i is 'x';`);
  expect(ledger.slice(3).map(({ outcome, subject }) => `${outcome} ${subject}`)).toEqual([
    "kept comment on language plpgsql",
    "kept comment on column v.a",
    "kept comment on database postgres",
    "refused comment on column t.b",
    "refused comment on index i",
  ]);
});
