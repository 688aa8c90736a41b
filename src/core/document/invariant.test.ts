import { describe, expect, test } from "vitest";
import { aDocument, type Part } from "../testing/a-document.ts";
import type { TableSketches } from "../testing/a-table.ts";
import { asRecord } from "../testing/arbitrary-record.ts";
import { change, type Planted, plantedInTypes } from "../testing/planted-violations.ts";
import { aFunction, aKept, aPlacement, aTrigger, aView } from "../testing/routine-parts.ts";
import { aCheck, aForeignKey, anIndex, aPrimaryKey, aUnique } from "../testing/table-parts.ts";
import { aDomain, anEnum, anExtension, aSequence } from "../testing/type-parts.ts";
import { withoutRecords, withRecord, withRecords } from "../testing/with-records.ts";
import { blank } from "./blank.ts";
import { catalogOf } from "./catalog.ts";
import type { Document } from "./document.ts";
import { designId, idOf } from "./id.ts";
import { violationsOf } from "./invariant.ts";
import { invariants } from "./invariants/index.ts";

const sample = aDocument(
  anEnum("mood", ["sad", "glad"]),
  aDomain("email", "text"),
  {
    customers: { id: "int8 pk", email: "email unique", mood: "mood" },
    orders: { id: "int8 pk", customer_id: "int8 -> customers.id", total: "numeric default 0" },
  },
  aCheck("orders", "total > 0"),
  anIndex("orders", ["customer_id"]),
  aSequence("orders_id_seq", { ownedBy: idOf("column", "orders.id") }),
  aView("moods", "SELECT mood FROM customers", { materialized: true }),
  anIndex("moods", ["mood"]),
  aFunction("stamp"),
  aTrigger("orders", "stamped", { calls: "stamp" }),
);

const without =
  (...ids: readonly string[]): Part =>
  (document) =>
    withoutRecords(document, ...ids);

const column = (id: string) => idOf("column", id);
const pair = (from: string, to: string) => ({ column: column(from), references: column(to) });
const key = { collation: null, operatorClass: null, descending: false, nulls: "default" };

const planted: readonly Planted[] = [
  [
    "name-unique",
    "two tables of one name",
    change("orders", { name: "customers" }),
    "There is already a table named customers in public.",
  ],
  [
    "name-unique",
    "an index with a key's name",
    change("orders.orders_customer_id_idx", { name: "customers_pkey" }),
    "There is already a primary key named customers_pkey in public.",
  ],
  [
    "name-unique",
    "a sequence with a table's name",
    aSequence("s", { name: "orders" }),
    /already a table named orders/,
  ],
  [
    "name-unique",
    "an identity's sequence with a view's name",
    change("customers.id", {
      identity: {
        when: "always",
        sequence: "moods",
        options: {
          start: null,
          increment: null,
          minimum: null,
          maximum: null,
          cache: null,
          cycle: false,
        },
      },
    }),
    "There is already a materialized view named moods in public.",
  ],
  [
    "name-unique",
    "an enum with a table's name, which is the type of its rows",
    change("mood", { name: "orders" }),
    "There is already a table named orders in public.",
  ],
  [
    "name-unique",
    "a domain with an enum's name",
    change("email", { name: "mood" }),
    "There is already an enum named mood in public.",
  ],
  [
    "name-unique",
    "two columns of one name",
    change("orders.total", { name: "id" }),
    "There is already a column named id in public.orders.",
  ],
  [
    "name-unique",
    "a check with the name of its table's key",
    change("orders.orders_check", { name: "orders_pkey" }),
    "There is already a primary key named orders_pkey in public.orders.",
  ],
  [
    "name-unique",
    "a constraint trigger with a check's name",
    change("orders.stamped", { name: "orders_check", constraint: true }),
    "There is already a check constraint named orders_check in public.orders.",
  ],
  [
    "name-unique",
    "two triggers of one name",
    aTrigger("orders", "stamped ", { calls: "stamp", name: "stamped" }),
    "There is already a trigger named stamped in public.orders.",
  ],
  [
    "name-unique",
    "two values of one name",
    change("mood.glad", { name: "sad" }),
    "There is already a value named sad in public.mood.",
  ],
  [
    "name-unique",
    "two functions of one name and identity",
    aFunction("stamp ", { name: "stamp" }),
    "There is already a function named stamp() in public.",
  ],
  [
    "name-unique",
    "two namespaces of one name",
    (document) => change("other", { name: "public" })(aDocument(() => document, { "other.a": {} })),
    "There is already a namespace named public.",
  ],
  [
    "name-unique",
    "two extensions of one name",
    (document) =>
      [anExtension("citext"), anExtension("citext2", { name: "citext" })].reduce(
        (grown: Document, part) => part(grown),
        document,
      ),
    "There is already an extension named citext.",
  ],
  [
    "name-well-formed",
    "an empty name",
    change("orders", { name: "" }),
    /^A name is empty \(in the table public/,
  ],
  [
    "name-well-formed",
    "a name of 64 bytes",
    change("orders", { name: "ä".repeat(32) }),
    /longer than the 63 bytes/,
  ],
  ["name-well-formed", "an empty name of a view's column", change("moods", { columnNames: [""] }), /empty/],
  [
    "column-name-free",
    "a system column",
    change("orders.total", { name: "ctid" }),
    /system column named ctid/,
  ],
  ["text-storable", "the character 0", change("orders", { comment: "a\0b" }), /cannot store/],
  ["text-storable", "half a pair of surrogates", change("orders", { name: "a\ud800" }), /cannot store/],
  [
    "sql-not-blank",
    "a check without condition",
    change("orders.orders_check", { expression: " \n" }),
    /lacks its SQL/,
  ],
  ["sql-not-blank", "a default that says nothing", change("orders.total", { default: "" }), /lacks its SQL/],
  [
    "column-value",
    "a default and a generated value",
    change("orders.total", { generated: { expression: "1", storage: "stored" } }),
    "The column public.orders.total has a default and a generated value; only one can say its value.",
  ],
  [
    "identity-column",
    "an identity that is text",
    aDocumentPart({ t: { a: "text identity" } }),
    /must be smallint/,
  ],
  [
    "identity-column",
    "an identity that can be null",
    (document) => change("t.a", { notNull: false })(aDocumentPart({ t: { a: "int4 identity" } })(document)),
    /cannot be null/,
  ],
  [
    "primary-key-single",
    "a second primary key",
    aPrimaryKey("orders", ["id"], { name: "again" }),
    /more than one/,
  ],
  [
    "primary-key-not-null",
    "a key column that can be null",
    change("orders.id", { notNull: false }),
    "The column public.orders.id is part of the primary key, so it cannot be null.",
  ],
  [
    "key-not-empty",
    "a unique constraint over nothing",
    aUnique("orders", [], { name: "u" }),
    /has no columns/,
  ],
  ["key-not-empty", "a column twice in a key", aUnique("orders", ["total", "total"]), /has a column twice/],
  ["key-not-empty", "an index over nothing", anIndex("orders", [], { name: "i" }), /has no columns/],
  [
    "dependency-sides",
    "a dependency with a column on both sides",
    (document) =>
      withRecord(
        document,
        "orders",
        blank("dependency", idOf("dependency", "d"), {
          multivalued: false,
          determinant: [column("orders.id")],
          dependent: [column("orders.total"), column("orders.id")],
          standing: "stated",
          origin: "person",
        }),
      ),
    /names a column twice/,
  ],
  [
    "column-of-table",
    "a unique constraint over another table's column",
    aUnique("orders", [], { name: "u", columns: [column("customers.id")] }),
    "The unique constraint public.orders.u uses a column that its table does not have.",
  ],
  [
    "column-of-table",
    "an index that includes another table's column",
    change("orders.orders_customer_id_idx", { include: ["customers.id"] }),
    /uses a column that its table does not have/,
  ],
  [
    "column-of-table",
    "a trigger on another table's column",
    change("orders.stamped", { events: [{ event: "update", columns: ["customers.id"] }] }),
    /uses a column/,
  ],
  [
    "column-of-table",
    "a partition key of another table",
    change("orders", {
      partitionBy: {
        strategy: "list",
        keys: [{ of: { kind: "column", column: "customers.id" }, collation: null, operatorClass: null }],
      },
    }),
    /uses a column/,
  ],
  [
    "column-of-table",
    "a table's index that names a column",
    change("orders.orders_customer_id_idx", { keys: [{ of: { kind: "output", name: "id" }, ...key }] }),
    /names a column instead of pointing to it/,
  ],
  [
    "foreign-key-columns",
    "a foreign key without columns",
    change("orders.orders_customer_id_fkey", { pairs: [] }),
    /has no columns/,
  ],
  [
    "foreign-key-columns",
    "a foreign key from another table's column",
    change("orders.orders_customer_id_fkey", { pairs: [pair("customers.id", "customers.id")] }),
    /uses a column of another table/,
  ],
  [
    "foreign-key-columns",
    "a foreign key to a third table's column",
    change("orders.orders_customer_id_fkey", { pairs: [pair("orders.customer_id", "orders.id")] }),
    /a column that its target does not have/,
  ],
  [
    "foreign-key-target",
    "a foreign key to a column that is no key",
    aForeignKey(["orders", "total"], ["customers", "mood"]),
    "The foreign key public.orders.orders_total_fkey refers to mood, which public.customers has no key on.",
  ],
  [
    "foreign-key-target",
    "a foreign key to a part of more than a key",
    aForeignKey(["orders", "id", "total"], ["customers", "id", "email"]),
    /has no key on/,
  ],
  [
    "foreign-key-target",
    "a key that was deferred",
    change("customers.customers_pkey", { deferral: "deferrable" }),
    /refers to a deferrable key of public.customers/,
  ],
  [
    "foreign-key-delete-columns",
    "columns to set, but nothing that sets them",
    change("orders.orders_customer_id_fkey", { onDeleteColumns: ["orders.customer_id"] }),
    /but sets none/,
  ],
  [
    "foreign-key-delete-columns",
    "a column to set that is not part of it",
    change("orders.orders_customer_id_fkey", { onDelete: "set null", onDeleteColumns: ["orders.total"] }),
    /not part of it/,
  ],
  [
    "foreign-key-own-partition",
    "a foreign key from a partitioned table to its own partition",
    (document) =>
      change("customers", {
        partitionOf: { parent: "orders", bound: "DEFAULT" },
      })(change("orders", { partitionBy: { strategy: "list", keys: [] } })(document)),
    "The foreign key public.orders.orders_customer_id_fkey leads from public.orders to its own partition public.customers.",
  ],
  [
    "sequence-beside-column",
    "a sequence away from its table",
    aSequence("other.away", { ownedBy: column("orders.id") }),
    /must be in the namespace of the table/,
  ],
  [
    "partition-parent",
    "a partition of a table that is not partitioned",
    change("orders", { partitionOf: { parent: "customers", bound: "DEFAULT" } }),
    "The table public.orders is a partition of public.customers, which is not partitioned.",
  ],
  [
    "inheritance-acyclic",
    "two tables that inherit from each other",
    (document) =>
      change("orders", { inherits: ["customers"] })(change("customers", { inherits: ["orders"] })(document)),
    /inherits from itself/,
  ],
  [
    "type-acyclic",
    "a domain over itself",
    change("email", {
      type: { base: { kind: "defined", id: "email" }, modifiers: [], fields: "", dimensions: 0 },
    }),
    "The domain public.email is made of itself.",
  ],
  [
    "type-acyclic",
    "a table with a column of its own row type",
    change("orders.total", {
      type: { base: { kind: "defined", id: "orders" }, modifiers: [], fields: "", dimensions: 1 },
      default: null,
    }),
    "The table public.orders is made of itself.",
  ],
  ["placement-of-relation", "a placed column", aPlacement("orders.id", 0, 0), /no table or view/],
  ["placement-of-relation", "a placement of nothing", aPlacement("gone", 0, 0), /no table or view/],
  [
    "reference-resolves",
    "a foreign key to a table that is gone",
    change("orders.orders_customer_id_fkey", { references: "gone" }),
    "The foreign key public.orders.orders_customer_id_fkey refers to something that is not there.",
  ],
  [
    "reference-resolves",
    "a view that reads a column as if it were a table",
    change("moods", { uses: ["orders.id"] }),
    "The materialized view public.moods refers to a column where none may stand.",
  ],
  ["reference-resolves", "a column that was deleted under its table", without("orders.total"), /not there/],
  [
    "record-owned-once",
    "a record that no list names",
    (document) =>
      withRecords(document, blank("check", idOf("check", "stray"), { name: "c", expression: "true" })),
    /belongs to nothing/,
  ],
  [
    "record-owned-once",
    "a column of two tables",
    change("customers", { columns: ["customers.id", "customers.email", "customers.mood", "orders.total"] }),
    /belongs to more than one thing/,
  ],
  [
    "record-owned-once",
    "a record under the id of another",
    (document) => {
      const schema = new Map(document.schema).set("orders.total", asRecord(document.schema.get("orders.id")));
      return { ...document, schema };
    },
    /lies under the id of something else/,
  ],
];

function aDocumentPart(tables: TableSketches): Part {
  return (document) => aDocument(() => document, tables);
}

/** An edit that touched these records and no placement. */
function touching(...ids: readonly string[]): {
  readonly schema: Set<string>;
  readonly diagram: Set<string>;
} {
  return { schema: new Set(ids), diagram: new Set() };
}

describe("violationsOf", () => {
  test("a valid design violates nothing", () => {
    expect(violationsOf(catalogOf(sample))).toEqual([]);
    expect(violationsOf(catalogOf(sample), sample)).toEqual([]);
  });

  test.each([...planted, ...plantedInTypes])("%s: %s", (...[invariant, , plant, message]) => {
    const found = violationsOf(catalogOf(plant(sample))).filter((one) => one.invariant === invariant);
    expect(found.map((one) => one.message)).toContainEqual(
      typeof message === "string" ? message : expect.stringMatching(message),
    );
  });

  test.each(invariants.map(({ id }) => id))("%s has a planted violation", (id) => {
    expect([...planted, ...plantedInTypes].map(([invariant]) => invariant)).toContain(id);
  });

  test("kept statements may be called alike", () => {
    const document = aDocument(
      aKept("policy", "CREATE POLICY a"),
      aKept("policy2", "x", { subject: "policy" }),
    );
    expect(violationsOf(catalogOf(document))).toEqual([]);
  });

  test("overloaded functions, and a view beside a function of its name, are allowed", () => {
    const document = aDocument(
      aFunction("f"),
      aFunction("f2", { name: "f", identity: "integer", arguments: "a integer" }),
      aView("f", "SELECT 1"),
    );
    expect(violationsOf(catalogOf(document))).toEqual([]);
  });

  test("a unique index over plain columns is a key that foreign keys can refer to, unless it is partial", () => {
    const tables = { a: { x: "int4", y: "int4" }, b: { x: "int4", y: "int4" } };
    const foreignKey = aForeignKey(["b", "x", "y"], ["a", "y", "x"]);
    const whole = aDocument(tables, anIndex("a", ["x", "y"], { unique: true }), foreignKey);
    expect(violationsOf(catalogOf(whole))).toEqual([]);
    const partial = aDocument(
      tables,
      anIndex("a", ["x", "y"], { unique: true, predicate: "x > 0" }),
      foreignKey,
    );
    expect(violationsOf(catalogOf(partial))).toMatchObject([{ invariant: "foreign-key-target" }]);
  });

  test("around a touched record, a clash is told to the one that was touched", () => {
    const clash = change("customers", { name: "orders" })(sample);
    expect(violationsOf(catalogOf(clash), touching("customers"))).toEqual([
      {
        invariant: "name-unique",
        at: "customers",
        message: "There is already a table named orders in public.",
      },
    ]);
  });

  test("around an edit of places only, nothing but places is looked at", () => {
    const clash = change("customers", { name: "orders" })(sample);
    const moved = { schema: new Set<string>(), diagram: new Set(["customers"]) };
    expect(violationsOf(catalogOf(clash), moved)).toEqual([]);
  });

  test("a design that owns itself, or is owned, is told and does not hang", () => {
    const owned = change("public", { tables: ["customers", "orders", designId] })(sample);
    expect(violationsOf(catalogOf(owned)).map(({ invariant }) => invariant)).toContain("record-owned-once");
    expect(catalogOf(owned).tableOf("public")).toBeUndefined();
    const cycle = change("orders", { columns: ["orders"] })(sample);
    expect(violationsOf(catalogOf(cycle)).map(({ invariant }) => invariant)).toContain("record-owned-once");
  });
});
