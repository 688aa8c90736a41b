import { defineTarget } from "../target.ts";
import { renderTypeorm } from "../typeorm/render-typeorm.ts";
import { rowNamesOption } from "../typescript-options.ts";

/** Entities of TypeORM 0.3. Checked by TypeORM: what it synchronizes to a server is the design's catalog. */
export const typeormTarget = defineTarget({
  id: "typeorm",
  title: "TypeORM entities",
  language: "typescript",
  wants: "observed",
  options: {
    columns: {
      title: "Names of properties",
      help: "In camel case, or as in the database.",
      values: ["camel", "as-is"],
    },
    names: { ...rowNamesOption, title: "Names of entities" },
  },
  render: (catalog, options, observed) => renderTypeorm(catalog, { ...options, observed }),
});
