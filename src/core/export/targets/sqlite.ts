import { renderSqlite } from "../sqlite/render-sqlite.ts";
import { defineTarget } from "../target.ts";

/** The tables as SQLite has them. Checked by SQLite itself, as WebAssembly. Widths of integers are not kept. */
export const sqliteTarget = defineTarget({
  id: "sqlite",
  title: "SQLite script",
  language: "sql",
  options: {
    strict: {
      title: "STRICT",
      help: "Whether SQLite sees to it that values are of their column's type (3.37 and later).",
      values: ["yes", "no"],
    },
  },
  render: (catalog, options) => renderSqlite(catalog, options),
});
