import { renderSqlalchemy } from "../sqlalchemy/render-sqlalchemy.ts";
import { defineTarget } from "../target.ts";
import { rowNamesOption } from "../typescript-options.ts";

/** Models of SQLAlchemy 2. Checked by SQLAlchemy: what it makes on a server is the design's catalog. */
export const sqlalchemyTarget = defineTarget({
  id: "sqlalchemy",
  title: "SQLAlchemy models",
  language: "python",
  wants: "observed",
  options: { names: { ...rowNamesOption, title: "Names of classes" } },
  render: (catalog, options, observed) => renderSqlalchemy(catalog, { ...options, observed }),
});
