import { expect, test } from "vitest";
import { sqlReader } from "../../../testing/read-sql.ts";

const read = await sqlReader();

test("CREATE POLICY is a record with its conditions as written, and what they read", () => {
  const { catalog } = read(`
    create table team (id int); create table doc (id int, team int);
    create policy own on doc as restrictive for update to alice, current_user
      using (exists (select from team where id = doc.team)) with check ((id > 0) /* ) */);`);
  const [policy] = catalog.all("policy");
  expect(policy).toMatchObject({
    name: "own",
    restrictive: true,
    command: "update",
    roles: ["alice", "CURRENT_USER"],
    using: "exists (select from team where id = doc.team)",
    check: "(id > 0)",
  });
  expect(policy?.uses.map(catalog.pathOf)).toEqual(["public.team"]);
});

test("PUBLIC and no roles are the same", () => {
  const { catalog } = read("create table t (); create policy a on t; create policy b on t to public;");
  expect(catalog.all("policy").map(({ roles }) => roles)).toEqual([[], []]);
});

test("ALTER POLICY changes what it says, RENAME the name, DROP takes it away", () => {
  const { catalog, ledger } = read(`
    create table t (a int); create policy p on t using (a = 1); alter policy p on t to bob with check (a = 2);
    alter policy p on t rename to q; create policy gone on t; drop policy gone on t; drop policy gone on t; comment on policy q on t is 'why';`);
  expect(catalog.all("policy")).toMatchObject([
    { name: "q", roles: ["bob"], using: "a = 1", check: "a = 2", comment: "why" },
  ]);
  expect(ledger.map(({ outcome }) => outcome).indexOf("refused")).toBe(6);
});

test("row security is a property of the table", () => {
  const { catalog } = read(`
    create table a (); create table b (); alter table a enable row level security, force row level security;
    alter table b enable row level security; alter table b disable row level security; alter table a no force row level security;`);
  expect(catalog.all("table").map((table) => [table.rowSecurity, table.forceRowSecurity])).toEqual([
    [true, false],
    [false, false],
  ]);
});

test("policies follow renames of columns, tables and functions", () => {
  const { catalog } = read(`
    create table team (id int, boss text); create table doc (id int, team int); create function me() returns text language sql as 'select 1';
    create policy own on doc using (team in (select t.id from team t where t.boss = me() and doc.id > 0));
    alter table team rename boss to head; alter table team rename to squad; alter table doc rename team to squad_id;
    alter table doc rename to paper; alter function me() rename to myself;`);
  expect(catalog.all("policy")[0]?.using).toBe(
    "squad_id in (select t.id from squad t where t.head = myself() and paper.id > 0)",
  );
});

test("a column or table that a policy reads goes only with CASCADE, and takes the policy", () => {
  const sql =
    "create table team (id int); create table doc (id int, t int); create policy own on doc using (t in (select id from team));";
  expect(read(`${sql} alter table doc drop column t`).ledger.at(-1)?.outcome).toBe("refused");
  expect(read(`${sql} drop table team`).ledger.at(-1)?.outcome).toBe("refused");
  expect(read(`${sql} drop table team cascade`).catalog.all("policy")).toEqual([]);
});
