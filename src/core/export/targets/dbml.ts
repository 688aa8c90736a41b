import { renderDbml } from "../dbml/render-dbml.ts";
import { defineTarget } from "../target.ts";

/** DBML for dbdiagram.io and dbdocs. Checked by `@dbml/core`, whose PostgreSQL script builds the same tables. */
export const dbmlTarget = defineTarget({
  id: "dbml",
  title: "DBML",
  language: "dbml",
  options: {},
  render: (catalog) => renderDbml(catalog),
});
