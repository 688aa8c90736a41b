import { defineTarget } from "../target.ts";
import { renderTypes } from "../typescript/render-types.ts";

/** Types of the rows: what is read, inserted and updated, as the driver gives and takes it. */
export const typescriptTarget = defineTarget({
  id: "typescript",
  title: "TypeScript types",
  language: "typescript",
  options: {
    transport: {
      title: "Transport",
      help: "What carries the rows. PostgREST (Supabase) sends JSON; drivers give dates as Date and bigint as text.",
      values: ["postgrest", "node-postgres", "postgres.js"],
    },
    names: {
      title: "Names of rows",
      help: "Whether a table “orders” gives the type “Order” or “Orders”.",
      values: ["singular", "as-is"],
    },
  },
  render: (catalog, options) => renderTypes(catalog, options),
});
