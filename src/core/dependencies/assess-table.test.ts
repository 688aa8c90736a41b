import { beforeAll, expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import { assessTable } from "./assess-table.ts";
import { dependencyText } from "./dependency-line.ts";
import { examplePairs } from "./example-rows.ts";
import { explainAssessment } from "./explain-assessment.ts";
import { modelDependencies } from "./model-dependencies.ts";
import { planDecomposition } from "./plan-decomposition.ts";

let read: (sql: string) => ReadSql;
beforeAll(async () => {
  read = await sqlReader();
});

const idOf = (catalog: Catalog, table: string): string =>
  catalog.all("table").find(({ name }) => name === table)?.id ?? "";

/** What the design proves beside its keys, in words. */
function proved(sql: string): readonly string[] {
  const { catalog } = read(sql);
  const name = (ids: readonly string[]) => ids.map((id) => catalog.get("column", id).name).join(", ");
  return modelDependencies(catalog, idOf(catalog, "t"))
    .filter(({ by }) => by.kind !== "primary-key")
    .map(({ determinant, dependent, by }) => `${name(determinant)} -> ${name(dependent)} (${by.kind})`);
}

function explained(sql: string, table = "t") {
  const { catalog } = read(sql);
  return explainAssessment(catalog, assessTable(catalog, idOf(catalog, table)));
}

test("unique columns are a key only where no null lets two rows agree, and in the whole table", () => {
  expect(
    proved(`create table t (a int not null unique, b int unique, c int unique nulls not distinct);
      create unique index on t (b) where a > 0; create unique index on t (lower(b::text)); create unique index on t (a, c);`),
  ).toEqual(["a -> a, b, c (unique)", "c -> a, b, c (unique)"]);
});

test("generated columns, checked equalities and constants are decided", () => {
  expect(
    proved(`create table t (a int not null, b int not null, n int, d int generated always as (a + b) stored,
      check (a = b), check (b = 3 and n = 1), check (a = b or n = 2), check (a = n));`),
  ).toEqual(["a, b -> d (column)", "a -> b (check)", "b -> a (check)", " -> b (check)"]);
});

test("a foreign key over more than a key pulls its dependency back, unless a null lets rows escape it", () => {
  const zips = "create table zips (zip text primary key, city text not null, unique (zip, city));";
  const table = (columns: string, more = "") =>
    `${zips} create table t (id int primary key, ${columns}, foreign key (zip, city) references zips (zip, city) ${more});`;
  expect(proved(table("zip text not null, city text not null"))).toEqual(["zip -> city (foreign-key)"]);
  expect(proved(table("zip text not null, city text"))).toEqual([]);
  expect(proved(table("zip text, city text", "match full"))).toEqual(["zip -> city (foreign-key)"]);
});

test("where only keys are known nothing is assessed", () => {
  const { headline, coverage } = explained("create table t (id int primary key, zip text, city text)");
  expect([headline, coverage]).toEqual(["Not assessed", "0 of 2 columns confirmed"]);
});

test("the proof names what breaks the form, and what stays as it is", () => {
  const shop = `create table t (order_id int, product_id int, product_name text, price int, quantity int,
    total int generated always as (price * quantity) stored, primary key (order_id, product_id));`;
  expect(
    explained(`
      -- crowfoot: dependency product_id -> product_name
      -- crowfoot: dependency product_id -> price (stated, person; kept as history)
      ${shop}`),
  ).toEqual({
    headline: "1NF",
    proof: [
      {
        breaks: "2NF",
        sentence:
          "product_name depends on product_id alone, a part of the key (order_id, product_id): it is repeated in each row with the same product_id.",
      },
    ],
    asides: [
      "total is computed by the database, so it cannot disagree.",
      "product_id -> price stays as it is: kept as history.",
    ],
    coverage: "1 of 3 columns confirmed",
  });
  expect(explained(`-- crowfoot: dependency order_id, product_id -> quantity\n${shop}`).headline).toBe(
    "BCNF",
  );
});

test("a plan names its tables by what decides them, and refers from the table that stays", () => {
  const { catalog } = read(`
    create table customers (id int primary key);
    -- crowfoot: dependency zip_code -> city
    -- crowfoot: dependency customer_id -> customer_name
    -- crowfoot: dependency floor, door -> room
    create table t_orders (id int primary key, customer_id int, customer_name text, zip_code text, city text,
      floor int, door int, room text);`);
  const plan = planDecomposition(catalog, idOf(catalog, "t_orders"), { form: "3NF" });
  if (isRefusal(plan)) throw new Error(plan.refused);
  expect(plan.parts.map(({ name }) => name).sort()).toEqual([
    "customers_2",
    "t_order_floor_doors",
    "t_orders",
    "zip_codes",
  ]);
  expect([plan.join, plan.lost]).toEqual(["lossless", []]);
  expect(plan.parts[plan.stays ?? -1]?.refersTo).toHaveLength(3);
});

test("a split into BCNF tells what it loses", () => {
  const { catalog } = read(`
    -- crowfoot: dependency zip -> city
    create table streets (street text, city text, zip text, primary key (street, city));`);
  const plan = planDecomposition(catalog, idOf(catalog, "streets"), { form: "BCNF" });
  if (isRefusal(plan)) throw new Error(plan.refused);
  expect(plan.lost).toHaveLength(1);
});

test("a pair of example rows agrees in columns that do not decide the rest, until somebody answered", () => {
  const table = "create table t (id int primary key, zip text, city text);";
  const pairs = (sql: string) => {
    const { catalog } = read(sql);
    const assessment = assessTable(catalog, idOf(catalog, "t"));
    const names = (ids: readonly string[]) => ids.map((id) => catalog.get("column", id).name);
    return examplePairs(catalog, assessment.of).map(({ agree }) => names(agree).join(" "));
  };
  expect(pairs(`-- crowfoot: dependency zip -> city\n${table}`)).toEqual(["city", "zip city"]);
  expect(
    pairs(
      `-- crowfoot: dependency zip -> city\n-- crowfoot: dependency city -> id, zip (rejected, person)\n${table}`,
    ),
  ).toEqual(["zip city"]);
});

test("a multivalued dependency reads as it was written", () => {
  const { catalog } = read(
    "-- crowfoot: dependency a ->> b\ncreate table t (a int, b int, c int, primary key (a, b, c))",
  );
  expect(catalog.all("dependency").map((one) => dependencyText(catalog, one))).toEqual(["a ->> b"]);
  expect(
    explained("-- crowfoot: dependency a ->> b\ncreate table t (a int, b int, c int, primary key (a, b, c))")
      .proof[0]?.breaks,
  ).toBe("4NF");
});
