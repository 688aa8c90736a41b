import { expect, test } from "vitest";
import { sqlReader } from "../../../testing/read-sql.ts";

const read = await sqlReader();

test("a function has its parameters, its signature and the rest as written", () => {
  const { catalog } = read(`
    create type mood as enum ('ok');
    CREATE FUNCTION f(a int DEFAULT (1 + 2), OUT b text, VARIADIC c mood[]) RETURNS text
      LANGUAGE plpgsql AS $body$ begin; end; $body$;`);
  expect(catalog.all("function")[0]).toMatchObject({
    name: "f",
    routine: "function",
    arguments: "a int DEFAULT (1 + 2), OUT b text, VARIADIC c mood[]",
    identity: "integer, public.mood[]",
    definition: "RETURNS text\n      LANGUAGE plpgsql AS $body$ begin; end; $body$",
  });
});

test("overloads live side by side; OR REPLACE takes the place of the same signature", () => {
  const { catalog } = read(`
    create function f(int) returns int language sql as 'select 1';
    create function f(text) returns int language sql as 'select 2';
    create or replace function f(integer) returns int language sql as 'select 3';
    create procedure p(inout a int) language sql begin atomic select 1; select 2; end;
    drop function f(text);`);
  expect(
    catalog.all("function").map(({ definition, identity, routine }) => [routine, identity, definition]),
  ).toEqual([
    ["function", "integer", "returns int language sql as 'select 3'"],
    ["procedure", "integer", "language sql begin atomic select 1; select 2; end"],
  ]);
});

test("a body in SQL names what it uses, a body in another language does not", () => {
  const { catalog } = read(`
    create table a (x int); create table b (x int); create type e as enum ('v');
    create function f(e) returns bigint language sql as $$ insert into a values (1); select count(*) from b $$;
    create function g() returns bigint language plpgsql as $$ begin return (select count(*) from a); end $$;
    create function h() returns setof a begin atomic select x from b where f('v') > 0; end;`);
  expect(catalog.all("function").map((record) => record.uses.map(catalog.pathOf).sort())).toEqual([
    ["public.a", "public.b", "public.e"],
    [],
    ["public.a", "public.b", "public.f"],
  ]);
});

test("a trigger calls a function of the design, or one from elsewhere by name", () => {
  const { catalog } = read(`
    create table t (a int, b int); create function f() returns trigger language plpgsql as '';
    create trigger x instead of insert or delete on v for each row execute function f();
    create constraint trigger x after update of b, a or insert on t deferrable for each row when ((new.a) > 1) execute function f(1, 'two', three);
    create trigger y after update on t referencing old table as o new table as n for each statement execute procedure ext.g();`);
  expect(catalog.all("trigger")).toMatchObject([
    {
      name: "x",
      timing: "after",
      forEach: "row",
      when: "(new.a) > 1",
      constraint: true,
      deferral: "deferrable",
      function: { kind: "defined", id: catalog.all("function")[0]?.id },
      arguments: ["1", "two", "three"],
    },
    {
      function: { kind: "external", namespace: "ext", name: "g" },
      oldTable: "o",
      newTable: "n",
      forEach: "statement",
    },
  ]);
  expect(
    catalog.all("trigger")[0]?.events.map(({ columns, event }) => [event, ...columns.map(catalog.pathOf)]),
  ).toEqual([["insert"], ["update", "public.t.b", "public.t.a"]]);
});
