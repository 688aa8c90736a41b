import { expect, test } from "vitest";
import { parseExpression } from "./parse-expression.ts";
import { readsColumnInExpression, renameColumnInExpression } from "./rename-column-in-expression.ts";

const renamed = (sql: string): string =>
  renameColumnInExpression(sql, { qualifiers: ["t"], from: "price", to: "Unit price" });

test("names of the column change, with and without the table before them", () => {
  expect(renamed("price > 0.00 AND t.price < 9223372036854775807")).toBe(
    '"Unit price" > 0.00 AND t."Unit price" < 9223372036854775807',
  );
});

test("strings, functions, types, labels and other tables stay", () => {
  const sql = "price('price') = u.price OR CAST(x AS price) = 'a'::price";
  expect(renamed(sql)).toBe(sql);
});

test("what the parser cannot read is renamed by its tokens", () => {
  const sql = "price IS DISTINCT FROM 'price' COLLATE \"C\" AND (t.price).price > price(1)::price";
  expect(parseExpression(sql)).toHaveProperty("unknown");
  expect(renamed(sql)).toBe(
    '"Unit price" IS DISTINCT FROM \'price\' COLLATE "C" AND (t."Unit price").price > price(1)::price',
  );
});

test("in a trigger only OLD and NEW have columns", () => {
  const rename = { qualifiers: ["old", "new"], bare: false, from: "price", to: "cost" };
  expect(renameColumnInExpression("OLD.price IS DISTINCT FROM NEW.price AND price > 1", rename)).toBe(
    "OLD.cost IS DISTINCT FROM NEW.cost AND price > 1",
  );
});

test("an expression tells what it reads", () => {
  expect(readsColumnInExpression("lower(price::text)", { qualifiers: [], from: "price" })).toBe(true);
  expect(readsColumnInExpression("lower('price')", { qualifiers: [], from: "price" })).toBe(false);
  expect(parseExpression("lower(public.t.a)::public.mood")).toEqual({
    columns: [{ name: "a", qualifier: "t", start: 6, end: 16 }],
    functions: ["lower"],
    types: ["public.mood"],
  });
  expect(parseExpression("sum(a) OVER (PARTITION BY b)")).toMatchObject({
    columns: [{ name: "a" }, { name: "b" }],
  });
});

test("an error has its place", () => {
  expect(parseExpression("a > and")).toEqual({
    unknown: 'Cannot read the expression near "and".',
    offset: 4,
  });
  expect(parseExpression("")).toHaveProperty("unknown");
});
