import { expect, test } from "vitest";
import { catalogOf } from "../../../core/document/catalog.ts";
import { emptyDocument } from "../../../core/document/document.ts";
import { withTables } from "../../../core/testing/a-table.ts";
import { detailOf, faceOf, headingOf, paletteObjects } from "./palette-objects.ts";

const catalog = catalogOf(
  withTables(emptyDocument(), {
    customer: { id: "int8 pk", email: "text" },
    order: { id: "int8 pk", customer_id: "int8 -> customer.id" },
  }),
);

test("tables go first and columns last, these with their table", () => {
  const texts = paletteObjects(catalog).map(({ text }) => text);
  expect(texts.slice(0, 2)).toEqual(["customer", "order"]);
  expect(texts.slice(-4)).toEqual(["customer.id", "customer.email", "order.id", "order.customer_id"]);
});

test("numbers in names count by their value, and columns keep the order of their table", () => {
  const columns = { b: "text", a: "text" };
  const document = withTables(emptyDocument(), { t10: columns, t2: columns });
  const texts = paletteObjects(catalogOf(document)).map(({ text }) => text);
  expect(texts.filter((text) => /^t\d/.test(text))).toEqual(["t2", "t10", "t2.b", "t2.a", "t10.b", "t10.a"]);
});

test("a table tells its namespace and size, a column its type and role", () => {
  const [customer] = paletteObjects(catalog);
  const reference = paletteObjects(catalog).at(-1);
  if (!customer || !reference) throw new Error("both are in the design");
  expect(detailOf(catalog, customer)).toBe("public · 2 columns");
  expect(detailOf(catalog, reference)).toBe("bigint · foreign key");
  expect(faceOf(catalog, reference).icon).toBe("foreignKey");
});

test("headings are plurals", () => {
  expect((["table", "foreign-key", "policy", "index", "statistics"] as const).map(headingOf)).toEqual([
    "Tables",
    "Foreign keys",
    "Policies",
    "Indexes",
    "Statistics",
  ]);
});
