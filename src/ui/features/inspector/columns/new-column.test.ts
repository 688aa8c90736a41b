import { expect, test } from "vitest";
import { catalogOf } from "../../../../core/document/catalog.ts";
import { aDocument } from "../../../../core/testing/a-document.ts";
import { guessedType, readNewColumn } from "./new-column.ts";

test("a type stands behind the name, quotes keep spaces in the name", () => {
  expect(readNewColumn(" price numeric(10, 2) ")).toEqual({
    name: "price",
    type: "numeric(10, 2)",
    rest: {},
  });
  expect(readNewColumn('"unit price" money')).toEqual({ name: "unit price", type: "money", rest: {} });
  expect(readNewColumn("price")).toEqual({ name: "price", type: undefined, rest: {} });
});

test("what SQL says behind the type is taken as it is meant", () => {
  const required = { notNull: true };
  expect(readNewColumn("tenant_id int NOT NULL")).toEqual({ name: "tenant_id", type: "int", rest: required });
  expect(readNewColumn("note text null")).toEqual({ name: "note", type: "text", rest: {} });
  expect(readNewColumn("count not null")).toEqual({ name: "count", type: undefined, rest: required });
  const both = { notNull: true, default: "now()" };
  expect(readNewColumn("at timestamptz not null default now()").rest).toEqual(both);
  expect(readNewColumn("at timestamptz default now() not null").rest).toEqual(both);
  expect(readNewColumn("label text default 'not null'").rest).toEqual({ default: "'not null'" });
  expect(readNewColumn("default_rate numeric")).toEqual({ name: "default_rate", type: "numeric", rest: {} });
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
