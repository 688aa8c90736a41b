import type { Document } from "../document/document.ts";
import { aDocument } from "./a-document.ts";
import { aView } from "./routine-parts.ts";
import { aCheck, anIndex } from "./table-parts.ts";
import { anEnum } from "./type-parts.ts";

/** A small shop that shows what targets are to look like: keys, an enum, defaults, a check, indexes, a view. */
export const shop: Document = aDocument(
  anEnum("status", ["open", "paid"]),
  {
    customers: { id: "int8 pk identity", email: "text not null unique", vip: "bool not null default false" },
    orders: {
      id: "int8 pk identity",
      customer_id: "int8 not null -> customers.id on delete cascade",
      status: "status not null default 'open'",
      total: "numeric(10,2) not null default 0",
      placed_at: "timestamptz not null default now()",
    },
  },
  aCheck("orders", "total >= 0", { name: "orders_total_check" }),
  anIndex("orders", ["customer_id"]),
  anIndex("orders", ["placed_at"], { name: "orders_open_idx", predicate: "status = 'open'" }),
  aView("open_orders", "SELECT * FROM orders"),
);
