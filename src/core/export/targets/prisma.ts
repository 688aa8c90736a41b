import { renderPrisma } from "../prisma/render-prisma.ts";
import { defineTarget } from "../target.ts";

/** `schema.prisma` for Prisma 7. Checked by Prisma's own engine: the SQL it makes of it builds the same catalog. */
export const prismaTarget = defineTarget({
  id: "prisma",
  title: "Prisma schema",
  language: "prisma",
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
  },
  render: (catalog, options) => renderPrisma(catalog, options),
});
