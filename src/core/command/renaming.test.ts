import { expect, test } from "vitest";
import { idOf } from "../document/id.ts";
import { aDocument } from "../testing/a-document.ts";
import { aFunction, aKept, aTrigger, aView } from "../testing/routine-parts.ts";
import { after, refusalOf } from "../testing/run-on.ts";
import { aCheck, anIndex } from "../testing/table-parts.ts";
import { aNamespace, anEnum, aSequence } from "../testing/type-parts.ts";

const shop = aDocument(
  anEnum("mood", ["ok", "sad"]),
  {
    customer: { id: "int8 pk", email: "text not null unique", mood: "mood" },
    orders: { id: "int8 pk", customer_id: "int8 -> customer.id", total: "numeric" },
  },
  aCheck("orders", "total >= 0 AND orders.total < 10", { name: "orders_total_check" }),
  anIndex("orders", ["customer_id"]),
);

const withViews = (query: string) =>
  aDocument(
    {
      customer: { id: "int8 pk", email: "text" },
      orders: { id: "int8 pk", customer_id: "int8 -> customer.id", total: "numeric" },
    },
    aView("report", query, { uses: [idOf("table", "customer"), idOf("table", "orders")] }),
  );

test("a renamed column is followed in checks and default names, and keeps its id", () => {
  const catalog = after(shop, "rename-column", { columnId: "orders.total", name: "sum" });
  expect(catalog.checksOf("orders").map(({ name, expression }) => [name, expression])).toEqual([
    ["orders_sum_check", "sum >= 0 AND orders.sum < 10"],
  ]);
  expect(catalog.get("column", "orders.total").name).toBe("sum");
});

test("a chosen name does not follow a rename, a default name does", () => {
  const named = after(shop, "rename-constraint", {
    constraintId: "orders.orders_pkey",
    name: "order_key",
  }).document;
  const catalog = after(named, "rename-table", { tableId: "orders", name: "sale" });
  expect(catalog.primaryKeyOf("orders")?.name).toBe("order_key");
  expect(catalog.foreignKeysOf("orders").map(({ name }) => name)).toEqual(["sale_customer_id_fkey"]);
  expect(catalog.indexesOf("orders").map(({ name }) => name)).toEqual(["sale_customer_id_idx"]);
});

test("a view follows a renamed column and keeps its output", () => {
  const catalog = after(withViews("SELECT id, total FROM orders ORDER BY total"), "rename-column", {
    columnId: "orders.total",
    name: "sum",
  });
  expect(catalog.all("view").map(({ query }) => query)).toEqual([
    "SELECT id, sum AS total FROM orders ORDER BY total",
  ]);
});

test("a view that cannot follow refuses the rename unless that is allowed", () => {
  const document = withViews("SELECT 1 FROM orders NATURAL JOIN customer");
  const rename = { columnId: "orders.total", name: "sum" };
  expect(refusalOf(document, "rename-column", rename)).toBe(
    "The query of public.report cannot be rewritten. It uses NATURAL JOIN, which goes by column names. Change it first.",
  );
  expect(
    after(document, "rename-column", { ...rename, allowStale: true }).get("column", "orders.total").name,
  ).toBe("sum");
});

test("a view follows a renamed and a moved table", () => {
  const document = withViews("SELECT orders.id FROM orders JOIN customer c ON c.id = orders.customer_id");
  expect(after(document, "rename-table", { tableId: "orders", name: "sale" }).all("view")[0]?.query).toBe(
    "SELECT sale.id FROM sale JOIN customer c ON c.id = sale.customer_id",
  );
  const spaced = after(document, "add-namespace", { name: "shop" }).document;
  const moved = after(spaced, "move-to-namespace", { id: "orders", namespaceId: "new1" });
  expect(moved.pathOf("orders.total")).toBe("shop.orders.total");
  expect(moved.all("view")[0]?.query).toBe(
    "SELECT orders.id FROM shop.orders JOIN customer c ON c.id = orders.customer_id",
  );
});

test("the sequence of a serial column follows its table, and the default follows the sequence", () => {
  const start = after(aDocument({}), "add-table", {
    name: "t",
    columns: [{ name: "id", type: "serial", primaryKey: true }],
  });
  const table = start.all("table")[0]?.id ?? "";
  expect(start.columnsOf(table)[0]?.default).toBe("nextval('public.t_id_seq'::regclass)");
  const catalog = after(start.document, "rename-table", { tableId: table, name: "u" });
  expect(catalog.all("sequence").map(({ name }) => name)).toEqual(["u_id_seq"]);
  expect(catalog.columnsOf(table)[0]?.default).toBe("nextval('public.u_id_seq'::regclass)");
});

test("a renamed enum and its values are followed in defaults and casts", () => {
  const document = after(shop, "set-column-default", {
    columnId: "customer.mood",
    default: "'sad'",
  }).document;
  const cast = after(document, "add-check", {
    tableId: "customer",
    expression: "mood <> 'sad'::mood",
  }).document;
  const renamed = after(cast, "rename-enum", { enumId: "mood", name: "feeling" });
  expect(renamed.checksOf("customer")[0]?.expression).toBe("mood <> 'sad'::feeling");
  const value = renamed.get("enum", "mood").values[1] ?? "";
  const catalog = after(renamed.document, "rename-enum-value", { valueId: value, name: "blue" });
  expect(catalog.checksOf("customer")[0]?.expression).toBe("mood <> 'blue'::feeling");
  expect(catalog.get("column", "customer.mood").default).toBe("'blue'");
});

test("a renamed function is followed where it is called", () => {
  const document = aDocument(
    { t: { id: "int8 pk", total: "int4" } },
    aFunction("is_fine", { arguments: "n int", identity: "integer" }),
    aCheck("t", "is_fine(total) AND public.is_fine(1)"),
  );
  const catalog = after(document, "change-function", { functionId: "is_fine()", name: "is_good" });
  expect(catalog.checksOf("t")[0]?.expression).toBe("is_good(total) AND public.is_good(1)");
});

test("a renamed namespace is followed in SQL", () => {
  const document = aDocument(
    aNamespace("shop"),
    { "shop.item": { id: "int8 pk" } },
    aSequence("shop.numbers"),
    aView("v", "SELECT item.id, nextval('shop.numbers'::regclass) AS n FROM shop.item"),
  );
  const catalog = after(document, "rename-namespace", { namespaceId: "shop", name: "store" });
  expect(catalog.all("view")[0]?.query).toBe(
    "SELECT item.id, nextval('store.numbers'::regclass) AS n FROM store.item",
  );
  expect(refusalOf(document, "rename-namespace", { namespaceId: "public", name: "x" })).toBe(
    "Every database has public, so it keeps its name.",
  );
});

test("a policy and a trigger's condition follow a renamed column", () => {
  const document = aDocument(
    { note: { id: "int8 pk", owner: "text" } },
    aFunction("guard"),
    aTrigger("note", "guard", { calls: "guard", when: "OLD.owner IS DISTINCT FROM NEW.owner" }),
    aKept("policy p", "CREATE POLICY p ON note USING (owner = CURRENT_USER)", {
      uses: [idOf("table", "note")],
    }),
  );
  const catalog = after(document, "rename-column", { columnId: "note.owner", name: "author" });
  expect(catalog.all("kept")[0]?.statement).toBe("CREATE POLICY p ON note USING (author = CURRENT_USER)");
  expect(catalog.triggersOf("note")[0]?.when).toBe("OLD.author IS DISTINCT FROM NEW.author");
});

test("a name that is taken is refused with what has it", () => {
  expect(refusalOf(shop, "rename-table", { tableId: "orders", name: "mood" })).toBe(
    "The enum public.mood already has that name.",
  );
  expect(refusalOf(shop, "rename-column", { columnId: "orders.total", name: "id" })).toBe(
    "public.orders already has a column id.",
  );
  expect(refusalOf(shop, "rename-table", { tableId: "orders", name: " " })).toBe("A table needs a name.");
  expect(refusalOf(shop, "rename-table", { tableId: "gone", name: "x" })).toBe(
    "That table is not in the design any more.",
  );
});

test("types, views and functions move to another namespace, and what names them follows", () => {
  const start = aDocument(
    aNamespace("shop"),
    anEnum("mood", ["ok", "sad"]),
    { customer: { id: "int8 pk", mood: "mood" } },
    aCheck("customer", "mood <> 'sad'::mood", { name: "cheerful" }),
    aView("report", "SELECT id FROM customer", { uses: [idOf("table", "customer")] }),
    aView("reports", "SELECT id FROM report", { uses: [idOf("view", "report")] }),
    aFunction("touch"),
  );
  const typed = after(start, "move-to-namespace", { id: "mood", namespaceId: "shop" });
  expect(typed.pathOf("mood")).toBe("shop.mood");
  expect(typed.all("check").map(({ expression }) => expression)).toEqual(["mood <> 'sad'::shop.mood"]);
  const viewed = after(typed.document, "move-to-namespace", { id: "report", namespaceId: "shop" });
  expect(viewed.get("view", "reports").query).toBe("SELECT id FROM shop.report");
  const touch = viewed.all("function")[0]?.id ?? "";
  const called = after(viewed.document, "move-to-namespace", { id: touch, namespaceId: "shop" });
  expect(called.pathOf(touch)).toMatch(/^shop[.]touch/);

  const twin = after(called.document, "add-enum", { name: "mood", values: ["ok"] });
  const other = twin.all("enum").find(({ id }) => id !== "mood")?.id ?? "";
  expect(refusalOf(twin.document, "move-to-namespace", { id: other, namespaceId: "shop" })).toBe(
    "shop already has something called mood. Rename one of them first.",
  );
});
