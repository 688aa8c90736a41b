import type { TargetOption } from "./target.ts";

/** Options that targets of the TypeScript family share. */
export const transportOption = {
  title: "Transport",
  help: "What carries the rows. PostgREST (Supabase) sends JSON; drivers give dates as Date and bigint as text.",
  values: ["postgrest", "node-postgres", "postgres.js"],
} as const satisfies TargetOption;

export const rowNamesOption = {
  title: "Names of rows",
  help: "Whether a table “orders” gives the type “Order” or “Orders”.",
  values: ["singular", "as-is"],
} as const satisfies TargetOption;

export const namespacesOption = {
  title: "Namespaces",
  help: "Which namespaces are described: all, or their names with commas between them.",
  values: ["all"],
  open: "public,api",
  lists: "namespaces",
} as const satisfies TargetOption;
