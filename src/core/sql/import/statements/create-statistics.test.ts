import { expect, test } from "vitest";
import { sqlReader } from "../../../testing/read-sql.ts";

const read = await sqlReader();

test("CREATE STATISTICS is a record; without a name it gets PostgreSQL's", () => {
  const { catalog } = read(`
    create table t (a int, b text); create statistics on a, b from t; create statistics on a, b from t;
    create statistics (mcv, ndistinct) on (a + 1), lower(b) from t; create schema s; create statistics s.own (ndistinct, dependencies, mcv) on a, b from t;`);
  expect(catalog.all("statistics").map(({ keys, measures, name }) => [name, measures, keys.length])).toEqual([
    ["t_a_b_stat", [], 2],
    ["t_a_b_stat1", [], 2],
    ["t_expr_expr_stat", ["ndistinct", "mcv"], 2],
    ["own", [], 2],
  ]);
  expect(catalog.all("statistics")[2]?.keys).toEqual([
    { kind: "expression", expression: "a + 1" },
    { kind: "expression", expression: "lower(b)" },
  ]);
});

test("statistics change their target, name and namespace, and go with a column", () => {
  const { catalog } = read(`
    create schema s; create table t (a int, b int, c int); create statistics x on a, b from t; alter statistics x set statistics 10;
    alter statistics x rename to y; alter statistics y set schema s; comment on statistics s.y is 'both';
    create statistics z on b, c from t; create statistics w on a, c from t; drop statistics w; alter table t drop column c;`);
  expect(catalog.all("statistics")).toMatchObject([{ name: "y", target: 10, comment: "both" }]);
  expect(catalog.pathOf(catalog.all("statistics")[0]?.namespace ?? "")).toBe("s");
});
