import { renderSequelize } from "../sequelize/render-sequelize.ts";
import { defineTarget } from "../target.ts";
import { rowNamesOption } from "../typescript-options.ts";

/** Models of Sequelize 6. Checked by Sequelize: what it synchronizes to a server is the design's catalog. */
export const sequelizeTarget = defineTarget({
  id: "sequelize",
  title: "Sequelize models",
  language: "typescript",
  wants: "observed",
  options: {
    columns: {
      title: "Names of attributes",
      help: "In camel case, or as in the database.",
      values: ["camel", "as-is"],
    },
    names: { ...rowNamesOption, title: "Names of models" },
  },
  render: (catalog, options, observed) => renderSequelize(catalog, { ...options, observed }),
});
