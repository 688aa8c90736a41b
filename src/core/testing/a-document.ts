import { type Document, emptyDocument } from "../document/document.ts";
import { type TableSketches, withTables } from "./a-table.ts";

/** Something a sketched document has besides its tables: `anEnum(…)`, `anIndex(…)`, `aView(…)`. */
export type Part = (document: Document) => Document;

/**
 * A document from sketches, part after part. Ids are paths (`orders`, `orders.id`, `orders.orders_pkey`,
 * `sales.invoice`), so that tests can name what they mean.
 *
 *     aDocument(
 *       anEnum("status", ["open", "paid"]),
 *       {
 *         customers: { id: "int8 pk", email: "text not null unique" },
 *         orders: { id: "int8 pk", customer_id: "int8 -> customers.id on delete cascade", status: "status" },
 *       },
 *       anIndex("orders", ["customer_id"]),
 *     )
 */
export function aDocument(...parts: readonly (Part | TableSketches)[]): Document {
  return parts.reduce(
    (document: Document, part) => (typeof part === "function" ? part(document) : withTables(document, part)),
    emptyDocument(),
  );
}
