import { expect, test } from "vitest";
import { sqlReader } from "../../../testing/read-sql.ts";

const read = await sqlReader();

test("a domain has its default, checks and collation, and ALTER DOMAIN changes them", () => {
  const { catalog } = read(`
    create domain d as varchar(9) collate "C" default 'x' not null check (value <> '') constraint own check (length(value) > 1);
    alter domain d drop not null; alter domain d set default 'y' || 'z'; alter domain d drop constraint own;
    alter domain d add check (value ~ 'a') not valid; alter domain d add constraint n check (value > 'b');`);
  expect(catalog.all("domain")[0]).toMatchObject({
    type: { base: { kind: "builtin", name: "varchar" }, modifiers: ["9"] },
    collation: { name: "C" },
    notNull: false,
    default: "'y' || 'z'",
    checks: [
      { name: "d_check", expression: "value <> ''", notValid: false },
      { name: "d_check1", expression: "value ~ 'a'", notValid: true },
      { name: "n", expression: "value > 'b'", notValid: false },
    ],
  });
});

test("enum values are added at their place", () => {
  const { catalog } = read(`
    create type e as enum ('b', 'd'); alter type e add value 'e'; alter type e add value 'a' before 'b';
    alter type e add value 'c' after 'b'; alter type e add value if not exists 'a';`);
  expect(catalog.all("enum-value").map((value) => value.name)).toEqual(["a", "b", "c", "d", "e"]);
});

test("a type that a column has goes only with CASCADE, and takes the column", () => {
  const sql = "create type e as enum ('a'); create table t (x e, y int);";
  expect(read(`${sql} drop type e;`).ledger.at(-1)?.reason).toBe(
    "public.e is needed by the column public.t.x.",
  );
  const { catalog } = read(`${sql} drop type e cascade;`);
  expect(catalog.all("column").map((column) => column.name)).toEqual(["y"]);
});

test("a sequence has the options that differ from the defaults, and an owner", () => {
  const { catalog } = read(`
    create table t (a int);
    create sequence s as smallint start with 1 increment by 1 no minvalue maxvalue 32767 cache 1 owned by t.a;
    create sequence down increment -1 minvalue -9 start -1 cycle; create sequence z minvalue 0 cache 5;
    alter sequence z minvalue -5 owned by public.t.a;`);
  expect(
    catalog.all("sequence").map(({ name, options, ownedBy, type }) => ({ name, ownedBy, type, ...options })),
  ).toEqual([
    {
      name: "s",
      type: "smallint",
      ownedBy: catalog.all("column")[0]?.id,
      start: null,
      increment: null,
      minimum: null,
      maximum: null,
      cache: null,
      cycle: false,
    },
    {
      name: "down",
      type: "bigint",
      ownedBy: null,
      start: null,
      increment: "-1",
      minimum: "-9",
      maximum: null,
      cache: null,
      cycle: true,
    },
    {
      name: "z",
      type: "bigint",
      ownedBy: catalog.all("column")[0]?.id,
      start: "0",
      increment: null,
      minimum: "-5",
      maximum: null,
      cache: "5",
      cycle: false,
    },
  ]);
});

test("an index has its method, keys, predicate and parameters", () => {
  const { catalog } = read(`
    create table t (a text, b int);
    create unique index concurrently i on t using btree (a collate "C" text_pattern_ops desc nulls last, (b + 1)) include (b)
      nulls not distinct with (fillfactor = 70) tablespace fast where b > 0;
    create index j on t using gist (a gist_trgm_ops (siglen = 32));`);
  expect(catalog.all("index")).toMatchObject([
    {
      name: "i",
      method: "btree",
      unique: true,
      nullsNotDistinct: true,
      predicate: "b > 0",
      parameters: [{ name: "fillfactor", value: "70" }],
      tablespace: "fast",
      keys: [
        {
          of: { kind: "column" },
          collation: { name: "C" },
          operatorClass: { name: { name: "text_pattern_ops" } },
          descending: true,
          nulls: "last",
        },
        { of: { kind: "expression", expression: "b + 1" }, descending: false, nulls: "default" },
      ],
    },
    { method: "gist", keys: [{ operatorClass: { parameters: [{ name: "siglen", value: "32" }] } }] },
  ]);
});
