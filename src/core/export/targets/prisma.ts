import { renderPrisma } from "../prisma/render-prisma.ts";
import { defineTarget } from "../target.ts";

/** `schema.prisma` for Prisma 7. Checked by Prisma's own engine: the SQL it makes of it builds the same catalog. */
export const prismaTarget = defineTarget({
  id: "prisma",
  title: "Prisma schema",
  language: "prisma",
  wants: "observed",
  options: {
    fields: {
      title: "Names of fields",
      help: "In camel case, with the database's names in @map, or as in the database.",
      values: ["camel", "as-is"],
    },
    models: {
      title: "Names of models",
      help: "Whether a table “orders” gives the model “Order” or “Orders”.",
      values: ["singular", "as-is"],
    },
    views: {
      title: "Views",
      help: "Whether views are described with Prisma's preview feature for them; Prisma never makes views itself.",
      values: ["no", "yes"],
    },
  },
  render: (catalog, options, observed) => renderPrisma(catalog, { ...options, observed }),
});
