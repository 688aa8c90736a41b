import { renderMysql } from "../mysql/render-mysql.ts";
import { defineTarget } from "../target.ts";

/** The tables as MySQL has them. Checked by `node-sql-parser`; no MySQL runs on the machines this is tested on. */
export const mysqlTarget = defineTarget({
  id: "mysql",
  title: "MySQL script",
  language: "mysql",
  options: {
    collation: {
      title: "Collation",
      help: "How texts compare: byte by byte as PostgreSQL does, or without regard to case and accents.",
      values: ["utf8mb4_0900_bin", "utf8mb4_0900_ai_ci"],
    },
  },
  render: (catalog, options) => renderMysql(catalog, options),
});
