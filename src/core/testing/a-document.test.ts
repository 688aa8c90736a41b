import { expect, test } from "vitest";
import { catalogOf } from "../document/catalog.ts";
import { idOf } from "../document/id.ts";
import { aDocument } from "./a-document.ts";
import { aFunction, aKept, aPlacement, aTrigger, aView } from "./routine-parts.ts";
import { aCheck, aForeignKey, anIndex, aPrimaryKey, aUnique } from "./table-parts.ts";
import { aDomain, anEnum, anExtension, aSequence } from "./type-parts.ts";

test("a sketched table has the columns, keys and names PostgreSQL would give it", () => {
  const catalog = catalogOf(
    aDocument({
      orders: {
        id: "int8 pk",
        customer_id: "int8 not null -> customers.id on delete set null on update cascade",
        total: "numeric(10, 2) unique default 1 + 1",
      },
      customers: { id: "int4 pk identity always", tags: "text[][]" },
    }),
  );
  expect(catalog.columnsOf("orders").map((column) => column.name)).toEqual(["id", "customer_id", "total"]);
  expect(catalog.get("column", "orders.total")).toMatchObject({
    type: { base: { kind: "builtin", name: "numeric" }, modifiers: ["10", "2"], dimensions: 0 },
    default: "1 + 1",
    notNull: false,
  });
  expect(catalog.get("column", "customers.tags").type.dimensions).toBe(2);
  expect(catalog.get("column", "customers.id")).toMatchObject({
    notNull: true,
    identity: { when: "always" },
  });
  expect(catalog.primaryKeyOf("orders")).toMatchObject({ name: "orders_pkey", columns: ["orders.id"] });
  expect(catalog.uniquesOf("orders")[0]).toMatchObject({ name: "orders_total_key" });
  expect(catalog.foreignKeysOf("orders")[0]).toMatchObject({
    name: "orders_customer_id_fkey",
    references: "customers",
    pairs: [{ column: "orders.customer_id", references: "customers.id" }],
    onDelete: "set null",
    onUpdate: "cascade",
  });
});

test("parts follow each other, and a type of the document is recognised", () => {
  const document = aDocument(
    anExtension("citext"),
    anEnum("mood", ["sad", "glad"]),
    aDomain("crm.email", "text", { notNull: true }),
    {
      "crm.person": { a: "int4", b: "int4", mood: "mood not null", email: "crm.email", alias: "ext.citext" },
    },
    aPrimaryKey("crm.person", ["a", "b"]),
    aUnique("crm.person", ["b", "a"]),
    aForeignKey(["crm.person", "b", "a"], ["crm.person", "a", "b"]),
    aCheck("crm.person", "a > b"),
    anIndex("crm.person", ["email", "(lower(email))"], { unique: true }),
    aSequence("crm.person_a_seq", { ownedBy: idOf("column", "crm.person.a") }),
    aView("moods", "SELECT mood FROM crm.person", { materialized: true }),
    anIndex("moods", ["mood"]),
    aFunction("stamp"),
    aTrigger("crm.person", "stamped", { calls: "stamp" }),
    aKept("policy p", "CREATE POLICY p ON crm.person"),
    aPlacement("crm.person", 10, 20),
  );
  const catalog = catalogOf(document);
  const typeOf = (column: string) => catalog.get("column", `crm.person.${column}`).type.base;
  expect(typeOf("mood")).toEqual({ kind: "defined", id: "mood" });
  expect(typeOf("email")).toEqual({ kind: "defined", id: "crm.email" });
  expect(typeOf("alias")).toEqual({ kind: "external", namespace: "ext", name: "citext" });
  expect(catalog.pathOf("crm.person.person_pkey")).toBe("crm.person.person_pkey");
  expect(catalog.indexesOf("crm.person")[0]?.keys.map((key) => key.of)).toEqual([
    { kind: "column", column: "crm.person.email" },
    { kind: "expression", expression: "lower(email)" },
  ]);
  expect(catalog.indexesOf("moods")[0]?.keys[0]?.of).toEqual({ kind: "output", name: "mood" });
  expect(catalog.triggersOf("crm.person")[0]?.function).toEqual({ kind: "defined", id: "stamp()" });
  expect(catalog.placementOf("crm.person")).toMatchObject({ x: 10, y: 20 });
});

test.each(["", "int4 primary key", "int4 default"])("the column text %j is not understood", (text) => {
  expect(() => aDocument({ a: { b: text } })).toThrow();
});
