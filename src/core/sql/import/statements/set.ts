import { initialSearchPath } from "../search-path.ts";
import { setSearchPath } from "../session.ts";
import { defineImporter } from "../statement.ts";

/** SET and RESET: only the search path has a meaning for what follows. */
export const set = defineImporter({
  type: "VariableSetStmt",
  run(statement, draft, at) {
    at.data("Session setting");
    if (statement.kind === "VAR_RESET_ALL") draft.setSearchPath(initialSearchPath);
    if (statement.name !== "search_path") return;
    if (statement.kind === "VAR_SET_VALUE") setSearchPath(draft, statement.args);
    else if (statement.kind !== "VAR_SET_CURRENT") draft.setSearchPath(initialSearchPath);
  },
});
