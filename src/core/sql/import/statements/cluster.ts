import { setClustered } from "../clustering.ts";
import { tableFor } from "../find.ts";
import { defineImporter } from "../statement.ts";

/** CLUSTER t USING i: the order the table is rewritten in from now on. */
export const cluster = defineImporter({
  type: "ClusterStmt",
  run(statement, draft, at) {
    if (!statement.relation || statement.indexname === undefined) {
      at.data("Rewrites tables, changes no structure");
      return;
    }
    const table = tableFor(draft, at, statement.relation);
    if (table) setClustered(draft, at, { table, index: statement.indexname });
  },
});
