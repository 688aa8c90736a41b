import { expect, test } from "vitest";
import { catalogOf } from "../../../../core/document/catalog.ts";
import { aDocument } from "../../../../core/testing/a-document.ts";
import { nameCompletions } from "./name-completion.ts";

const catalog = catalogOf(
  aDocument({
    product: { id: "int8 pk", Title: "text" },
    "shop.order": { id: "int8 pk", product_id: "int8" },
  }),
);

const labels = (before: string, text = before) =>
  nameCompletions(catalog, { before, text }).map(({ insert }) => insert);

test("behind a table's name or its alias come its columns", () => {
  expect(labels("SELECT product.")).toEqual(["id", '"Title"']);
  expect(labels("SELECT p.", "SELECT p. FROM product AS p")).toEqual(["id", '"Title"']);
  expect(labels("SELECT o.", 'SELECT o. FROM shop."order" o')).toEqual(["id", "product_id"]);
});

test("behind a namespace comes what lies in it", () => {
  expect(labels("SELECT * FROM shop.")).toEqual(['"order"']);
});

test("elsewhere come all names, outside of public with their namespace, columns once each", () => {
  expect(labels("SELECT ")).toEqual(['shop."order"', "product", "id", "product_id", '"Title"']);
});
