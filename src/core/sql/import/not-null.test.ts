import { expect, test } from "vitest";
import { sqlReader } from "../../testing/read-sql.ts";

const read = await sqlReader();

test("a NOT NULL constraint with more to say keeps it, a plain one says nothing", () => {
  const { catalog } = read(`
    create table t (a int constraint given not null no inherit, b int constraint t_b_not_null not null, c int, d int, constraint named not null c);
    alter table t add constraint later not null d not valid;`);
  expect(catalog.all("column").map(({ notNullConstraint }) => notNullConstraint)).toEqual([
    { name: "given", noInherit: true, notValid: false },
    null,
    { name: "named", noInherit: false, notValid: false },
    { name: "later", noInherit: false, notValid: true },
  ]);
});

test("it is validated, renamed and dropped by its name, given or chosen", () => {
  const { catalog } = read(`
    create table t (a int not null, b int, c int constraint x not null); alter table t add constraint y not null b not valid;
    alter table t validate constraint y; alter table t rename constraint y to z; alter table t drop constraint t_a_not_null; alter table t drop constraint x;`);
  expect(
    catalog.all("column").map(({ notNull, notNullConstraint }) => [notNull, notNullConstraint?.name]),
  ).toEqual([
    [false, undefined],
    [true, "z"],
    [false, undefined],
  ]);
});

test("statistics targets, column options and replica identity are properties", () => {
  const { catalog } = read(`
    create table t (a int primary key, b int); alter table t alter a set statistics 100, alter b set (n_distinct = -0.5), replica identity full;
    create table u (a int primary key); alter table u replica identity using index u_pkey; create table w (); alter table w replica identity nothing;`);
  expect(
    catalog.all("column").map(({ parameters, statisticsTarget }) => [statisticsTarget, parameters]),
  ).toEqual([
    [100, []],
    [null, [{ name: "n_distinct", value: "-0.5" }]],
    [null, []],
  ]);
  expect(catalog.all("table").map(({ replicaIdentity }) => replicaIdentity?.kind)).toEqual([
    "full",
    "index",
    "nothing",
  ]);
});
