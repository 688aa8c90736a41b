import { expect, test } from "vitest";
import { sqlReader } from "../../testing/read-sql.ts";

const read = await sqlReader();

test("EXCLUDE is a record with its elements as written, under PostgreSQL's name", () => {
  const { catalog } = read(`
    create table t (r tsrange, a int, b text, exclude using gist (r with &&, (a + 1) with operator(pg_catalog.=)) include (b)
      with (fillfactor = 70) where (a > 1) deferrable initially deferred, constraint c exclude (lower(b) collate "C" with =));`);
  expect(catalog.all("exclusion")).toMatchObject([
    {
      name: "t_r_expr_b_excl",
      method: "gist",
      predicate: "a > 1",
      deferral: "initially deferred",
      elements: [
        { operator: "&&" },
        { key: { of: { expression: "a + 1" } }, operator: "operator(pg_catalog.=)" },
      ],
    },
    {
      name: "c",
      method: "btree",
      elements: [{ key: { of: { expression: "lower(b)" }, collation: { name: "C" } } }],
    },
  ]);
});

test("an exclusion is added, renamed, follows its columns and goes with them", () => {
  const { catalog } = read(`
    create table t (a int, b int, c int); alter table t add exclude (b with =); alter table t add constraint x exclude (a with =) where (c > 1);
    alter table t rename constraint x to y; alter table t rename c to d; alter table t drop column b;`);
  expect(catalog.all("exclusion").map(({ name, predicate }) => [name, predicate])).toEqual([["y", "d > 1"]]);
});

test("keys without overlaps, periods and what is not enforced are properties", () => {
  const { catalog } = read(`
    create table r (a int4range, b daterange, primary key (a, b without overlaps));
    create table t (a int4range, b daterange, n int check (n > 0) not enforced, foreign key (a, period b) references r (a, period b));`);
  expect(catalog.all("primary-key")[0]?.withoutOverlaps).toBe(true);
  expect(catalog.all("foreign-key")[0]?.period).toBe(true);
  expect(catalog.all("check")).toMatchObject([{ notEnforced: true, notValid: false }]);
});

test("a foreign key to a key without overlaps needs a period", () => {
  const { ledger } = read(`
    create table r (a int4range, b daterange, primary key (a, b without overlaps));
    create table t (a int4range, b daterange, foreign key (a, b) references r);`);
  expect(ledger.at(-1)?.outcome).toBe("refused");
});
