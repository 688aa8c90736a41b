import { expect, test } from "vitest";
import { sqlReader } from "../../../testing/read-sql.ts";

const read = await sqlReader();

test("CREATE RULE is a record with condition and actions as written", () => {
  const { catalog } = read(`
    create table log (a int); create table t (a int); create view v as select a from t;
    create rule told as on update to t where old.a <> new.a do also (insert into log values (new.a); delete from log);
    create rule add as on insert to v do instead insert into t values (new.a); create rule none as on delete to t do instead nothing;`);
  expect(
    catalog.all("rule").map(({ actions, event, instead, when }) => [event, instead, when, actions]),
  ).toEqual([
    ["update", false, "old.a <> new.a", "(insert into log values (new.a); delete from log)"],
    ["delete", true, null, "nothing"],
    ["insert", true, null, "insert into t values (new.a)"],
  ]);
  expect(catalog.all("rule").map(({ uses }) => uses.map(catalog.pathOf))).toEqual([
    ["public.log"],
    [],
    ["public.t"],
  ]);
});

test("a rule is replaced, renamed, switched off and dropped", () => {
  const { catalog } = read(`
    create table t (a int); create rule r as on delete to t do nothing; create or replace rule r as on insert to t do instead nothing;
    alter rule r on t rename to q; alter table t disable rule q; comment on rule q on t is 'quiet';
    create rule gone as on delete to t do nothing; drop rule gone on t;`);
  expect(catalog.all("rule")).toMatchObject([
    { name: "q", event: "insert", instead: true, enabled: "disabled", comment: "quiet" },
  ]);
});

test("rules follow renames in their conditions and actions", () => {
  const { catalog } = read(`
    create table log (a int, b int); create table t (a int);
    create rule told as on update to t where old.a <> 1 do also (insert into log (a, b) values (new.a, 2); update log set b = old.a where a = 1);
    alter table t rename a to "A"; alter table log rename b to c; alter table log rename to journal;`);
  expect(catalog.all("rule")).toMatchObject([
    {
      when: 'old."A" <> 1',
      actions: '(insert into journal (a, c) values (new."A", 2); update journal set c = old."A" where a = 1)',
    },
  ]);
});

test("a table that a rule changes goes only with CASCADE", () => {
  const sql =
    "create table log (a int); create table t (a int); create rule r as on delete to t do delete from log;";
  expect(read(`${sql} drop table log`).ledger.at(-1)?.outcome).toBe("refused");
  expect(read(`${sql} drop table log cascade`).catalog.all("rule")).toEqual([]);
});
