import { expect, test } from "vitest";
import { catalogOf } from "../../../../core/document/catalog.ts";
import { aDocument } from "../../../../core/testing/a-document.ts";
import { guessedType, readNewColumn } from "./new-column.ts";

test("a type stands behind the name, quotes keep spaces in the name", () => {
  expect(readNewColumn(" price numeric(10, 2) ")).toEqual({ name: "price", type: "numeric(10, 2)" });
  expect(readNewColumn('"unit price" money')).toEqual({ name: "unit price", type: "money" });
  expect(readNewColumn("price")).toEqual({ name: "price", type: undefined });
});

const catalog = catalogOf(
  aDocument({
    customers: { id: "uuid pk" },
    film: { film_id: "int2 pk" },
    rental: { rental_id: "int4 pk" },
  }),
);

function guess(name: string): string {
  return guessedType(catalog, catalog.get("table", "rental"), name);
}

test("a column named after another table's key gets the key's type", () => {
  expect(guess("customer_id")).toBe("uuid");
  expect(guess("film_id")).toBe("smallint");
});

test("other names go by habit, text where there is none", () => {
  expect(["id", "created_at", "is_paid", "title"].map(guess)).toEqual([
    "bigint",
    "timestamptz",
    "boolean",
    "text",
  ]);
});
