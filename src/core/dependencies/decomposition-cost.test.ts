import { beforeAll, expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import { assessTable } from "./assess-table.ts";
import { type CountedRows, decompositionCost } from "./decomposition-cost.ts";
import { planDecomposition } from "./plan-decomposition.ts";

let read: (sql: string) => ReadSql;
beforeAll(async () => {
  read = await sqlReader();
});

function costOf(counted?: CountedRows, merge: readonly number[] = []) {
  const { catalog } = read(`
    create table products (product_id int primary key, product_name text);
    -- crowfoot: dependency zip -> city, state
    -- crowfoot: dependency product_id -> product_name
    create table lines (id int primary key, product_id int, product_name text, zip text, city text, state text);`);
  const tableId = catalog.all("table").find(({ name }) => name === "lines")?.id ?? "";
  const plan = planDecomposition(catalog, tableId, { form: "3NF", merge });
  if (isRefusal(plan)) throw new Error(plan.refused);
  return {
    plan,
    ...decompositionCost(catalog, { plan, assessment: assessTable(catalog, tableId), counted }),
  };
}

const counted: CountedRows = {
  name: "lines.csv",
  columns: ["ID", "product_id", "product_name", "zip", "city", "state"],
  rows: 1200,
  distinct: [
    { columns: ["product_id"], count: 40 },
    { columns: ["zip"], count: 300 },
  ],
};

test("a split says what leaves the table, which joins come, and what is changed in one row from then on", () => {
  const { size, joins, anomalies } = costOf();
  expect(size).toBe("lines keeps 3 of 6 columns; product_name, city and state leave it.");
  expect(joins).toMatch(/^A row as it was takes 2 joins: /);
  expect(joins).toContain("products_2 for product_name");
  expect(joins).toContain("zips for city and state");
  expect(anomalies).toContain("product_name of one product_id; ");
  expect(anomalies).toContain("each is changed in one row, can be there before the first row of lines");
});

test("rows that were counted give figures, where they are rows of the table", () => {
  // 1200 × 3 stay, 40 × 2 products and 300 × 3 zips.
  const { size, anomalies } = costOf(counted);
  expect(size).toContain("In the 1,200 rows of lines.csv, 7,200 values become 4,580: ");
  expect(size).toContain("lines 1,200 × 3");
  expect(size).toContain("zips 300 × 3");
  expect(anomalies).toContain("product_name of one product_id (now in 30 rows on average)");
  expect(costOf({ ...counted, columns: ["other"] }).size).toBe(costOf().size);
  expect(costOf({ ...counted, distinct: [] }).size).toBe(costOf().size);
});

test("what is merged with a table that exists takes no room", () => {
  const at = costOf().plan.parts.findIndex(({ existing }) => existing?.name === "products");
  expect(costOf(counted, [at]).size).toContain("7,200 values become 4,500: ");
});
