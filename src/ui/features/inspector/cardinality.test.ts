import { expect, test } from "vitest";
import { catalogOf } from "../../../core/document/catalog.ts";
import { aDocument } from "../../../core/testing/a-document.ts";
import { cardinalityWords } from "./cardinality.ts";

function words(column: string): string {
  const catalog = catalogOf(
    aDocument({ inventory: { id: "int4 pk" }, rental: { rental_id: "int4 pk", inventory_id: column } }),
  );
  return cardinalityWords(catalog, catalog.get("foreign-key", "rental.rental_inventory_id_fkey"));
}

test("a required foreign key leads to exactly one parent", () => {
  expect(words("int4 not null -> inventory.id")).toBe(
    "Each rental has exactly one inventory; an inventory may have many rentals.",
  );
});

test("a nullable and unique foreign key is at most one on both sides", () => {
  expect(words("int4 unique -> inventory.id")).toBe(
    "Each rental has at most one inventory; an inventory may have at most one rental.",
  );
});
