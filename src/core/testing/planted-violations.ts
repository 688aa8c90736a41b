import { blank } from "../document/blank.ts";
import { designId, idOf } from "../document/id.ts";
import type { Part } from "./a-document.ts";
import { asRecord } from "./arbitrary-record.ts";
import { withRecord, withRecords } from "./with-records.ts";

/** A violation planted in the sample of the invariants' test: of which invariant, in words, how, and what is said of it. */
export type Planted = readonly [invariant: string, what: string, plant: Part, message: string | RegExp];

/** A part that changes some values of a record. */
export function change(id: string, values: Readonly<Record<string, unknown>>): Part {
  return (document) => withRecords(document, asRecord({ ...document.schema.get(id), ...values }));
}

/** Violations about types, keys, policies and rules, in a sample of customers and their orders. */
export const plantedInTypes: readonly Planted[] = [
  [
    "policy-conditions",
    "a policy for SELECT that checks new rows",
    (document) =>
      withRecord(
        document,
        "orders",
        blank("policy", idOf("policy", "p"), { name: "p", command: "select", check: "true" }),
      ),
    "The policy public.orders.p is for SELECT, so it cannot check new rows.",
  ],
  [
    "replica-identity-index",
    "rows told apart by an index that is not unique",
    change("orders", { replicaIdentity: { kind: "index", index: "orders.orders_customer_id_idx" } }),
    /cannot tell its rows apart by what is no unique index/,
  ],
  [
    "replica-identity-index",
    "rows told apart by a column that may be null",
    change("customers", { replicaIdentity: { kind: "index", index: "customers.customers_email_key" } }),
    /so email cannot be null/,
  ],
  [
    "without-overlaps",
    "a key without overlaps of one column",
    change("customers.customers_email_key", { withoutOverlaps: true }),
    /needs another column before its last/,
  ],
  [
    "without-overlaps",
    "a key without overlaps that ends with a text",
    change("customers.customers_email_key", {
      columns: ["customers.id", "customers.email"],
      withoutOverlaps: true,
    }),
    /its last column, email, must be of a range type/,
  ],
  [
    "foreign-key-period",
    "a foreign key for a period that cascades",
    change("orders.orders_customer_id_fkey", { period: true, onDelete: "cascade" }),
    /is for a period, so it cannot act on changes/,
  ],
  [
    "foreign-key-target",
    "a foreign key for a period to a key that allows overlaps",
    change("orders.orders_customer_id_fkey", { period: true }),
    /is for a period, but the key of public.customers allows overlaps/,
  ],
  [
    "not-null-constraint",
    "a constraint against null on a column that may be null",
    change("orders.total", { notNullConstraint: { name: "given", noInherit: false, notValid: false } }),
    /may be null, so it has no constraint against it/,
  ],
  [
    "typed-table-columns",
    "a table of a type whose attributes it lacks",
    (document) => {
      const type = blank("composite", idOf("composite", "pair"), { name: "pair" });
      return change("orders", { ofType: "pair" })(withRecord(document, "public", type));
    },
    "The table public.orders must have the columns of its type public.pair.",
  ],
  [
    "foreign-table-parts",
    "a foreign table with a key",
    (document) => {
      const server = blank("object", idOf("object", "films"), {
        type: "server",
        name: "films",
        definition: "x",
      });
      const foreign = { server: "films", options: [] };
      return change("customers", { foreign })(withRecord(document, designId, server));
    },
    /is a foreign table: it takes no keys/,
  ],
  [
    "published-through-root",
    "a filter of rows of a partitioned table",
    (document) => {
      const table = idOf("table", "customers");
      const publication = blank("publication", idOf("publication", "p"), {
        name: "p",
        tables: [{ table, only: false, columns: [], where: "id > 5" }],
      });
      const by = {
        of: { kind: "column", column: idOf("column", "customers.id") },
        collation: null,
        operatorClass: null,
      };
      const partitionBy = { strategy: "range", keys: [by] };
      return change("customers", { partitionBy })(withRecord(document, designId, publication));
    },
    /Publication p chooses rows or columns of public.customers, which is partitioned/,
  ],
  [
    "granted-columns",
    "a grant on the columns of another table",
    (document) => {
      const privileges = [
        { privilege: "SELECT", columns: [idOf("column", "orders.total")], grantable: false },
      ];
      const grant = blank("grant", idOf("grant", "g"), {
        on: idOf("table", "customers"),
        grantee: "bob",
        privileges,
      });
      return withRecord(document, designId, grant);
    },
    /names columns of another table/,
  ],
];
