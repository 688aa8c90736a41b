import { expect, test } from "vitest";
import { aDocument } from "../testing/a-document.ts";
import { aFunction, aPlacement, aTrigger, aView } from "../testing/routine-parts.ts";
import { aCheck, anIndex } from "../testing/table-parts.ts";
import { anEnum, anExtension } from "../testing/type-parts.ts";
import { catalogOf } from "./catalog.ts";

const document = aDocument(
  anExtension("citext"),
  anEnum("mood", ["sad"]),
  {
    customers: { id: "int8 pk", email: "text unique", mood: "mood" },
    "sales.orders": { id: "int8 pk", customer_id: "int8 -> customers.id", parent: "int8 -> sales.orders.id" },
  },
  aCheck("sales.orders", "id > 0"),
  anIndex("sales.orders", ["customer_id"]),
  aView("moods", "SELECT mood FROM customers", { materialized: true }),
  anIndex("moods", ["mood"]),
  aFunction("stamp"),
  aTrigger("sales.orders", "stamped", { calls: "stamp" }),
  aPlacement("customers", 1, 2),
);
const catalog = catalogOf(document);
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

test("the same document gives the same catalog", () => {
  expect(catalogOf(document)).toBe(catalog);
});

test("the walk goes from the design through namespaces and tables, each owner before what it owns", () => {
  expect(ids(catalog.walk()).slice(0, 8)).toEqual([
    ...["design", "public", "mood", "mood.sad", "customers"],
    ...["customers.id", "customers.email", "customers.mood"],
  ]);
  expect(catalog.walk()).toHaveLength(document.schema.size);
  expect(ids(catalog.all("table"))).toEqual(["customers", "sales.orders"]);
});

test("a record knows its owner, table, namespace and path", () => {
  expect(catalog.parentOf("mood.sad")?.id).toBe("mood");
  expect(catalog.tableOf("sales.orders.orders_check")?.id).toBe("sales.orders");
  expect(catalog.tableOf("sales.orders")?.id).toBe("sales.orders");
  expect(catalog.tableOf("moods.moods_mood_idx")).toBeUndefined();
  expect(catalog.namespaceOf("sales.orders.id")?.name).toBe("sales");
  expect(catalog.namespaceOf("extension citext")).toBeUndefined();
  expect(catalog.pathOf("sales.orders.customer_id")).toBe("sales.orders.customer_id");
});

test("a table's parts are found by kind", () => {
  expect(ids(catalog.columnsOf("customers"))).toEqual(["customers.id", "customers.email", "customers.mood"]);
  expect(catalog.primaryKeyOf("customers")?.name).toBe("customers_pkey");
  expect(ids(catalog.uniquesOf("customers"))).toEqual(["customers.customers_email_key"]);
  expect(ids(catalog.checksOf("sales.orders"))).toEqual(["sales.orders.orders_check"]);
  expect(ids(catalog.indexesOf("moods"))).toEqual(["moods.moods_mood_idx"]);
  expect(ids(catalog.triggersOf("sales.orders"))).toEqual(["sales.orders.stamped"]);
});

test("foreign keys are found from both ends, a table's own included", () => {
  expect(ids(catalog.foreignKeysTo("customers"))).toEqual(["sales.orders.orders_customer_id_fkey"]);
  expect(ids(catalog.foreignKeysTo("sales.orders"))).toEqual(["sales.orders.orders_parent_fkey"]);
  expect(ids(catalog.foreignKeysTo("customers.id"))).toEqual([]);
});

test("what mentions a record without owning it, once each", () => {
  expect(ids(catalog.referencesTo("mood"))).toEqual(["customers.mood"]);
  expect(ids(catalog.referencesTo("sales.orders.customer_id"))).toEqual([
    "sales.orders.orders_customer_id_fkey",
    "sales.orders.orders_customer_id_idx",
  ]);
  expect(ids(catalog.referencesTo("stamp()"))).toEqual(["sales.orders.stamped"]);
});

test("names are looked up in their space", () => {
  expect(catalog.relationNamed("public", "customers_pkey")?.kind).toBe("primary-key");
  expect(catalog.relationNamed("sales", "customers")).toBeUndefined();
  expect(catalog.columnNamed("customers", "email")?.id).toBe("customers.email");
  expect(catalog.namespaceNamed("sales")?.id).toBe("sales");
});

test("a record of another kind is not found, and getting it throws", () => {
  expect(catalog.find("view", "customers")).toBeUndefined();
  expect(catalog.find("table", null)).toBeUndefined();
  expect(() => catalog.get("table", "moods")).toThrow("There is no table with id moods");
});
