import { pathToCreate } from "../create-in.ts";
import { keep } from "../keep.ts";
import { searchPathIn, soleCall } from "../session.ts";
import { defineImporter } from "../statement.ts";
import { relationName } from "../tree.ts";

/** SELECT: a setting, a sequence's position, or a query; SELECT INTO makes a table. */
export const select = defineImporter({
  type: "SelectStmt",
  run(statement, draft, at) {
    const call = soleCall(at.node);
    if (call?.name === "set_config") {
      at.data("Session setting");
      const [setting, value = ""] = call.arguments;
      if (setting === "search_path") draft.setSearchPath(searchPathIn(value));
    } else if (call?.name === "setval") {
      at.about(`sequence ${call.arguments[0] ?? ""}`);
      at.data("Position of a sequence");
    } else if (statement.intoClause) {
      const path = pathToCreate(draft, relationName(statement.intoClause.rel));
      const reason = "Kept as written: only running its query tells its columns";
      keep(draft, at, { subject: `table ${path}`, phase: "after tables", provides: [path], reason });
    } else at.data("A query");
  },
});
