import { describe, expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { idOf } from "../document/id.ts";
import { violationsOf } from "../document/invariant.ts";
import { aDocument } from "../testing/a-document.ts";
import { aPlacement, aView } from "../testing/routine-parts.ts";
import { anIndex } from "../testing/table-parts.ts";
import { type LeftOut, lighter, nothingLeftOut } from "./lighter.ts";

const shop = aDocument(
  {
    customers: { id: "int8 pk", email: "text unique" },
    orders: { id: "int8 pk", customer_id: "int8 -> customers.id" },
    logs: { id: "int8 pk" },
  },
  anIndex("orders", ["customer_id"], { name: "index_orders_on_customer_id" }),
  anIndex("orders", ["id"], { name: "orders_by_age" }),
  aView("recent", "SELECT id FROM orders"),
  aPlacement("orders", 40, 80),
);

function without(leftOut: Partial<LeftOut>, document: Document = shop): Catalog {
  const result = lighter(document, { ...nothingLeftOut, ...leftOut });
  if (isRefusal(result)) throw new Error(result.refused);
  const catalog = catalogOf(result);
  expect(violationsOf(catalog)).toEqual([]);
  return catalog;
}

function renamed(from: string, to: string): Document {
  const schema = [...shop.schema].map(
    ([id, record]) =>
      [id, "name" in record && record.name === from ? { ...record, name: to } : record] as const,
  );
  return { ...shop, schema: new Map(schema) };
}

describe("a lighter design", () => {
  test("nothing left out is the same design", () => {
    expect(lighter(shop, nothingLeftOut)).toBe(shop);
  });

  test("a table that is left out takes the foreign keys to it along, and the views that read it", () => {
    const catalog = without({
      tables: [...shop.schema.values()].flatMap((r) =>
        r.kind === "table" && r.name === "customers" ? [r.id] : [],
      ),
    });
    expect(catalog.all("table").map(({ name }) => name)).toEqual(["orders", "logs"]);
    expect(catalog.all("foreign-key")).toEqual([]);
  });

  test("a view that is left out takes the views that read it along, and no table", () => {
    const twice = aDocument(
      () => shop,
      aView("few", "SELECT id FROM recent", { uses: [idOf("view", "recent")] }),
    );
    expect(
      without({ tables: ["few"] }, twice)
        .all("view")
        .map(({ name }) => name),
    ).toEqual(["recent"]);
    const catalog = without({ tables: ["recent"] }, twice);
    expect(catalog.all("view")).toEqual([]);
    expect(catalog.all("table")).toHaveLength(3);
  });

  test("without positions no table has a place", () => {
    expect(without({ positions: true }).document.diagram.size).toBe(0);
  });

  test("without comments nothing has one", () => {
    const schema = [...shop.schema].map(
      ([id, record]) => [id, record.kind === "table" ? { ...record, comment: "Said" } : record] as const,
    );
    const commented = { ...shop, schema: new Map(schema) };
    expect(without({ comments: true }, commented).document.schema).toEqual(shop.schema);
  });

  test("a name that a tool made up becomes PostgreSQL's, one that a person gave stays", () => {
    const names = without({ generatedNames: true })
      .all("index")
      .map(({ name }) => name);
    expect(names).toEqual(["orders_customer_id_idx", "orders_by_age"]);
  });

  test.each([
    "fk_rails_3dad120da9",
    "orders_customer_id_b7016332_fk_customers_id",
    "FK_145532db85752b29c57d2b7b1f1",
    "fkpxtb8awmi0dk6smoh2vp1litg",
  ])("%s is made up", (name) => {
    const [key] = without({ generatedNames: true }, renamed("orders_customer_id_fkey", name)).all(
      "foreign-key",
    );
    expect(key?.name).toBe("orders_customer_id_fkey");
  });

  test.each(["orders_customer", "fk_orders_customers_and_more", "index_of_orders", "orders_20240131"])(
    "%s is a person's",
    (name) => {
      const [key] = without({ generatedNames: true }, renamed("orders_customer_id_fkey", name)).all(
        "foreign-key",
      );
      expect(key?.name).toBe(name);
    },
  );
});
