import { beforeAll, describe, expect, test } from "vitest";
import { sqlReader } from "../../testing/read-sql.ts";
import { printScript } from "../print/print-script.ts";

let read: Awaited<ReturnType<typeof sqlReader>>;
beforeAll(async () => {
  read = await sqlReader();
});

const printed = (sql: string): string => printScript(read(sql).catalog);

test("plpgsql is an extension however an old dump makes it", () => {
  const { catalog } = read(`create trusted language plpgsql handler "plpgsql_call_handler";`);
  expect(catalog.all("extension").map(({ name }) => name)).toEqual(["plpgsql"]);
  expect(catalog.all("object")).toEqual([]);
});

describe("privileges", () => {
  test("of one role on one object are one record, whatever the order and number of statements", () => {
    const { catalog } = read(`create table t (a int, b int); grant select, insert on t to bob;
      grant update (b, a) on t to bob; grant select on t to bob with grant option; revoke insert on t from bob;`);
    expect(catalog.all("grant").map(({ grantee, privileges }) => [grantee, privileges])).toEqual([
      [
        "bob",
        [
          { privilege: "SELECT", columns: [], grantable: true },
          { privilege: "UPDATE", columns: catalog.all("table")[0]?.columns, grantable: false },
        ],
      ],
    ]);
  });

  test("that are all the object knows are ALL", () => {
    const script = printed(`create sequence s; grant usage, select, update on sequence s to bob;`);
    expect(script).toContain("GRANT ALL ON SEQUENCE public.s TO bob;");
  });

  test("on a sequence that is called a table are those that sequences know", () => {
    const { catalog, ledger } = read("create sequence s; grant select, insert on s to bob;");
    expect(catalog.all("grant")[0]?.privileges.map(({ privilege }) => privilege)).toEqual(["SELECT"]);
    expect(ledger.at(-1)?.reason).toContain("knows no privilege insert: PostgreSQL leaves it out.");
    expect(read("create sequence s; grant insert on sequence s to bob;").ledger.at(-1)?.outcome).toBe(
      "refused",
    );
  });

  test("on all tables are those of the tables there are so far", () => {
    const { catalog } = read(`create table a (x int); create view v as select 1 as x;
      grant select on all tables in schema public to bob; create table b (x int);`);
    expect(catalog.all("grant").map(({ on }) => catalog.pathOf(on))).toEqual(["public.a", "public.v"]);
  });

  test("PUBLIC loses what it has by default, and a grant gives it back", () => {
    const taken = `create function f() returns int language sql as 'select 1'; revoke all on function f() from public;`;
    expect(printed(taken)).toContain("REVOKE ALL ON FUNCTION public.f() FROM PUBLIC;");
    expect(read(`${taken} grant execute on function f() to public;`).catalog.all("grant")).toEqual([]);
  });

  test("that an owner loses are kept, for each object by itself", () => {
    const { catalog } = read(`create table a (x int); create table b (x int); grant select on b to bob;
      revoke select on table a, b from bob;`);
    expect(catalog.all("grant")).toEqual([]);
    expect(catalog.all("kept").map(({ statement }) => statement)).toEqual([
      "revoke select on table a from bob",
    ]);
  });

  test("go with their table, and with the last of their columns", () => {
    const { catalog } = read(`create table a (x int, y int); grant select (x), update (x, y) on a to bob;
      create table b (x int); grant select on b to bob; alter table a drop column x; drop table b;`);
    expect(
      catalog.all("grant").map(({ privileges }) => privileges.map(({ privilege }) => privilege)),
    ).toEqual([["UPDATE"]]);
  });
});

describe("renames reach what is not drawn", () => {
  test("a function, a type and a namespace in the definition of an aggregate", () => {
    const script = printed(`create schema s; create type s.mood as enum ('a');
      create function s.step(s.mood, s.mood) returns s.mood language sql as 'select $1';
      create aggregate s.agg(s.mood) (sfunc = s.step, stype = s.mood);
      alter function s.step(s.mood, s.mood) rename to next_step; alter type s.mood rename to feeling;
      alter schema s rename to t;`);
    expect(script).toContain("CREATE AGGREGATE t.agg(t.feeling) (sfunc = t.next_step, stype = t.feeling);");
  });

  test("a server in its mappings, a dictionary in a configuration, an aggregate in a view", () => {
    const script = printed(`create foreign data wrapper w; create server films foreign data wrapper w;
      create user mapping for bob server films; alter server films rename to movies;
      create text search dictionary d (template = simple); create text search configuration c (parser = default);
      alter text search configuration c add mapping for word with d, simple; alter text search dictionary d rename to e;
      create aggregate total(int) (sfunc = int4pl, stype = int); create table t (a int);
      create view v as select total(a) from t; alter aggregate total(int) rename to whole;`);
    expect(script).toContain("CREATE USER MAPPING FOR bob SERVER movies");
    expect(script).toContain("alter text search configuration public.c add mapping for word with e, simple");
    expect(script).toContain("select whole(a) from t");
  });

  test("a table and its column in a publication", () => {
    const script =
      printed(`create table t (a int primary key); create publication p for table t (a) where (a > 1);
      alter table t rename to u; alter table u rename a to b;`);
    expect(script).toContain("CREATE PUBLICATION p FOR TABLE public.u (b) WHERE (b > 1);");
  });
});

test("parts of a partitioned table are published through its root only", () => {
  const { catalog, ledger } = read(`create table t (a int) partition by range (a);
    create publication p for table t where (a > 1);
    create publication q for table t where (a > 1) with (publish_via_partition_root = on);
    alter publication q set (publish_via_partition_root = false);`);
  expect(ledger.map(({ outcome }) => outcome)).toEqual(["modelled", "refused", "modelled", "refused"]);
  expect(catalog.all("publication").map(({ name, parameters }) => [name, parameters])).toEqual([
    ["q", [{ name: "publish_via_partition_root", value: "true" }]],
  ]);
});

describe("drops", () => {
  test("a dropped table leaves its publications", () => {
    const script =
      printed(`create table t (a int); create table u (a int); create publication p for table t, u;
      drop table t;`);
    expect(script).toContain("CREATE PUBLICATION p FOR TABLE public.u;");
  });

  test("a server with foreign tables goes only with them", () => {
    const { catalog, ledger } =
      read(`create foreign data wrapper w; create server films foreign data wrapper w;
      create foreign table t (a int) server films; drop server films; drop server films cascade;`);
    expect(ledger.map(({ outcome }) => outcome).slice(-2)).toEqual(["refused", "modelled"]);
    expect(ledger.at(-2)?.reason).toBe("films is needed by the table public.t.");
    expect([catalog.all("table").length, catalog.all("object").map(({ name }) => name)]).toEqual([0, ["w"]]);
  });

  test("a function that an aggregate needs stays", () => {
    const { ledger } = read(`create function step(int, int) returns int language sql as 'select $1';
      create aggregate agg(int) (sfunc = step, stype = int); drop function step(int, int);`);
    expect(ledger.at(-1)?.outcome).toBe("refused");
  });
});

test("a subscription leaves the password of its connection out, and the ledger says so", () => {
  const script = `create subscription s connection 'host=h password=''a b'' user=u' publication p;
    alter subscription s connection 'postgres://u:secret@h/d';`;
  const { catalog, ledger } = read(script);
  const [subscription] = catalog.all("object");
  expect(subscription?.definition).toBe("connection 'host=h user=u' publication p");
  expect(subscription?.additions).toEqual(["alter subscription s connection 'postgres://u@h/d'"]);
  expect(ledger.map(({ reason }) => reason)).toEqual(
    ledger.map(() => "The password of the connection stays out of the design"),
  );
});
