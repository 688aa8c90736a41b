import { expect, test } from "vitest";
import { idOf } from "../document/id.ts";
import { aDocument } from "../testing/a-document.ts";
import { aFunction, aKept, aPlacement, aTrigger, aView } from "../testing/routine-parts.ts";
import { after, refusalOf } from "../testing/run-on.ts";
import { aCheck, anIndex } from "../testing/table-parts.ts";
import { anEnum, aSequence } from "../testing/type-parts.ts";

const base = {
  customer: { id: "int8 pk", email: "text not null unique" },
  orders: { id: "int8 pk", customer_id: "int8 -> customer.id", total: "numeric" },
};

test("a removed table takes the foreign keys that lead to it, its place and its policies", () => {
  const document = aDocument(
    base,
    aPlacement("customer", 1, 2),
    aKept("policy p", "CREATE POLICY p ON public.customer USING (true)", {
      uses: [idOf("table", "customer")],
    }),
  );
  const catalog = after(document, "remove-tables", { tableIds: ["customer"] });
  expect(catalog.foreignKeysOf("orders")).toEqual([]);
  expect(catalog.get("column", "orders.customer_id").name).toBe("customer_id");
  expect(catalog.placementOf("customer")).toBeUndefined();
  expect(catalog.all("kept")).toEqual([]);
});

test("a table that a view reads is only removed with the view", () => {
  const document = aDocument(
    base,
    aView("report", "SELECT id FROM orders", { uses: [idOf("table", "orders")] }),
    aView("above", "SELECT id FROM report", { uses: [idOf("view", "report")] }),
  );
  expect(refusalOf(document, "remove-tables", { tableIds: ["orders"] })).toBe(
    "View public.report needs public.orders. Change or remove it first.",
  );
  const catalog = after(document, "remove-tables", { tableIds: ["orders"], withDependents: true });
  expect(catalog.all("view")).toEqual([]);
  expect(catalog.all("table").map(({ name }) => name)).toEqual(["customer"]);
});

test("a removed column takes its keys, indexes, checks and foreign keys, and leaves the others", () => {
  const document = aDocument(
    base,
    aCheck("orders", "total > 0", { name: "positive" }),
    aCheck("orders", "id > 0", { name: "numbered" }),
    anIndex("orders", ["total"]),
    anIndex("orders", ["customer_id"]),
  );
  const catalog = after(document, "remove-columns", { columnIds: ["orders.total", "customer.id"] });
  expect(catalog.checksOf("orders").map(({ name }) => name)).toEqual(["numbered"]);
  expect(catalog.indexesOf("orders").map(({ name }) => name)).toEqual(["orders_customer_id_idx"]);
  expect(catalog.primaryKeyOf("customer")).toBeUndefined();
  expect(catalog.foreignKeysOf("orders")).toEqual([]);
  expect(catalog.uniquesOf("customer").map(({ name }) => name)).toEqual(["customer_email_key"]);
});

test("a column that a view reads stays, one that it does not read goes", () => {
  const document = aDocument(
    base,
    aView("report", "SELECT o.id FROM orders o WHERE o.total > 1", { uses: [idOf("table", "orders")] }),
  );
  expect(refusalOf(document, "remove-columns", { columnIds: ["orders.total"] })).toBe(
    "View public.report needs public.orders.total. Change or remove it first.",
  );
  expect(
    after(document, "remove-columns", { columnIds: ["orders.customer_id"] }).columnsOf("orders"),
  ).toHaveLength(2);
});

test("an enum goes when nothing is of its type", () => {
  const document = aDocument(anEnum("mood", ["ok"]), anEnum("unused", ["x"]), {
    t: { id: "int8 pk", m: "mood" },
  });
  expect(refusalOf(document, "remove-enum", { enumId: "mood" })).toBe(
    "Column public.t.m needs public.mood. Change or remove it first.",
  );
  expect(after(document, "remove-enum", { enumId: "unused" }).all("enum-value")).toHaveLength(1);
});

test("an enum value that a default uses stays", () => {
  const document = aDocument(anEnum("mood", ["ok", "sad"]), { t: { id: "int8 pk", m: "mood default 'ok'" } });
  const [ok, sad] = after(document, "rename-design", { name: "x" }).get("enum", "mood").values;
  expect(refusalOf(document, "remove-enum-value", { valueId: ok ?? "" })).toBe(
    "public.t.m uses the value ok. Change it first.",
  );
  expect(after(document, "remove-enum-value", { valueId: sad ?? "" }).all("enum-value")).toHaveLength(1);
});

test("a sequence that a default takes its numbers from stays, or goes with the default", () => {
  const document = aDocument({ t: { id: "int8 pk" } }, aSequence("numbers"));
  const numbered = after(document, "set-column-default", {
    columnId: "t.id",
    default: "nextval('numbers')",
  }).document;
  expect(refusalOf(numbered, "remove-sequence", { sequenceId: "numbers" })).toBe(
    "Column public.t.id needs public.numbers. Change or remove it first.",
  );
  const catalog = after(numbered, "remove-sequence", { sequenceId: "numbers", withDependents: true });
  expect(catalog.get("column", "t.id").default).toBeNull();
});

test("a function that a trigger calls stays", () => {
  const document = aDocument(
    { t: { id: "int8 pk" } },
    aFunction("touch"),
    aTrigger("t", "touched", { calls: "touch" }),
  );
  expect(refusalOf(document, "remove-function", { functionId: "touch()" })).toBe(
    "Trigger public.t.touched needs public.touch. Change or remove it first.",
  );
});

test("a key that foreign keys refer to stays, or goes with them", () => {
  const document = aDocument(base);
  expect(refusalOf(document, "remove-constraint", { constraintId: "customer.customer_pkey" })).toBe(
    "The foreign key public.orders.orders_customer_id_fkey refers to customer_pkey. Remove it first, or make the same columns unique.",
  );
  expect(
    refusalOf(document, "set-primary-key", { tableId: "customer", columnIds: ["customer.email"] }),
  ).toContain("orders_customer_id_fkey");
  const catalog = after(document, "remove-constraint", {
    constraintId: "customer.customer_pkey",
    withDependents: true,
  });
  expect(catalog.foreignKeysOf("orders")).toEqual([]);
});

test("a namespace that holds something only goes with it", () => {
  const document = aDocument({ "shop.item": { id: "int8 pk" } });
  expect(refusalOf(document, "remove-namespace", { namespaceId: "shop" })).toBe(
    "shop holds one thing. Move or remove them first.",
  );
  const catalog = after(document, "remove-namespace", { namespaceId: "shop", withDependents: true });
  expect(catalog.all("table")).toEqual([]);
});
