import { renderDrizzle } from "../drizzle/render-drizzle.ts";
import { defineTarget } from "../target.ts";

/** `schema.ts` for Drizzle 0.45. Checked by drizzle-kit: the SQL it makes of it builds the same catalog. */
export const drizzleTarget = defineTarget({
  id: "drizzle",
  title: "Drizzle schema",
  language: "typescript",
  wants: "observed",
  options: {
    columns: {
      title: "Names of columns",
      help: "What columns are called in TypeScript; the database keeps its own names.",
      values: ["camel", "as-is"],
    },
    dates: {
      title: "Dates and times",
      help: "As Date (milliseconds only), or as text with every digit.",
      values: ["date", "string"],
    },
    bigint: {
      title: "Type of bigint",
      help: "number is exact up to 2^53, bigint always.",
      values: ["number", "bigint"],
    },
    relations: {
      title: "Relations",
      help: "Whether relations for queries with “with” are described.",
      values: ["yes", "no"],
    },
  },
  render: (catalog, options, observed) => renderDrizzle(catalog, { ...options, observed }),
});
