import { expect, test } from "vitest";
import { isRefusal } from "../../../core/base/refusal.ts";
import { discoverCsv } from "../../../core/normalize/discovery/csv-discovery.ts";
import { tableFromCsv } from "./table-from-csv.ts";

const lines = Array.from({ length: 60 }, (_, at) => {
  const product = at % 6;
  return `${Math.floor(at / 6)},${product},product ${product},${product}.50,${at === 7 ? "" : `note ${at}`}`;
});

function discovered(text: string) {
  const found = discoverCsv(text, () => {});
  if (isRefusal(found)) throw new Error(found.refused);
  return found;
}

test("a table from a CSV file has types, what is always there, and the smallest key whose values are whole", () => {
  const found = discovered(`order_id,product_id,product_name,price,note\n${lines.join("\n")}`);
  expect(tableFromCsv("C:\\data\\Order lines (2026).csv", found)).toEqual({
    name: "order_lines_2026",
    columns: [
      { name: "order_id", type: "integer", notNull: true, primaryKey: true },
      { name: "product_id", type: "integer", notNull: true, primaryKey: true },
      { name: "product_name", type: "text", notNull: true, primaryKey: false },
      { name: "price", type: "numeric", notNull: true, primaryKey: false },
      { name: "note", type: "text", notNull: false, primaryKey: false },
    ],
  });
});

test("what a few rows refute is suggested last, with those rows and their lines", () => {
  const wrong = lines.with(8, "1,2,misspelt,2.50,note 8");
  const many = [
    ...wrong,
    ...Array.from({ length: 120 }, (_, at) => `${at + 90},${at % 6},product ${at % 6},${at % 6}.50,n${at}`),
  ];
  const { suggestions } = discovered(`order_id,product_id,product_name,price,note\n${many.join("\n")}`);
  const odd = suggestions.find(
    ({ left, right, odd: count }) =>
      count > 0 && left.join() === "product_id" && right.join() === "product_name",
  );
  expect(odd?.odd).toBe(1);
  expect(odd?.refuting[0]?.[1]).toEqual({ line: 10, fields: ["2", "misspelt"] });
  expect(suggestions.find(({ odd: count }) => count === 0)?.left).toEqual(["product_id"]);
});

test("text that is no table is refused with the line", () => {
  expect(discoverCsv("a,b\n1,2,3", () => {})).toEqual({
    refused: "Line 2 has 3 fields, but line 1 has 2 fields.",
  });
});
