import type { ViewStmt } from "@pgsql/types";
import { blank } from "../../../document/blank.ts";
import type { ViewRecord } from "../../../document/records/index.ts";
import { isRelationTaken, namespaceToCreateIn, pathToCreate } from "../create-in.ts";
import { findRelation } from "../find.ts";
import { keep } from "../keep.ts";
import { parametersOf } from "../options.ts";
import { type At, defineImporter } from "../statement.ts";
import { relationName, stringsOf } from "../tree.ts";
import { listedUses, queryText } from "../view-definition.ts";

/** CREATE VIEW. A temporary one is kept as written. */
export const createView = defineImporter({
  type: "ViewStmt",
  run(statement, draft, at) {
    const written = relationName(statement.view);
    if (statement.view?.relpersistence === "t") {
      const path = `pg_temp.${written.name}`;
      keep(draft, at, { subject: `view ${path}`, phase: "after all", provides: [path] });
      return;
    }
    const path = pathToCreate(draft, written);
    at.about(`view ${path}`);
    const namespace = namespaceToCreateIn(draft, at, written);
    if (!namespace) return;
    const before = findRelation(draft, { namespace: namespace.name, name: written.name });
    if (before && statement.replace === true && before.kind === "view" && !before.materialized) {
      const uses = listedUses(statement.query, draft).filter((id) => id !== before.id);
      draft.replace({ ...before, ...propertiesOf(statement, at), uses });
      return;
    }
    if (isRelationTaken(draft, namespace, written.name)) {
      at.refuse(`${path} exists already.`, statement.view?.location);
      return;
    }
    const essentials = {
      name: written.name,
      ...propertiesOf(statement, at),
      uses: listedUses(statement.query, draft),
    };
    draft.add(blank("view", draft.newId("view"), essentials), namespace.id);
  },
});

type Properties = Pick<ViewRecord, "query" | "columnNames" | "recursive" | "options" | "checkOption">;

/** CHECK OPTION may be written behind the query or among the options; both are the same. */
function propertiesOf(statement: ViewStmt, at: At): Properties {
  const { source } = at;
  const hasTail = statement.withCheckOption !== "NO_CHECK_OPTION" && statement.withCheckOption !== undefined;
  const options = parametersOf(statement.options);
  const among = options.find((option) => option.name === "check_option")?.value;
  const name = source.at(statement.view?.location);
  const recursive = source.findWord(["recursive"], { from: 0, to: name }) >= 0;
  return {
    query: queryText(at, statement.view, hasTail),
    columnNames: stringsOf(statement.aliases),
    recursive,
    options: options.filter((option) => option.name !== "check_option"),
    checkOption: checkOptionOf(statement.withCheckOption, among),
  };
}

function checkOptionOf(
  written: ViewStmt["withCheckOption"],
  option: string | undefined,
): ViewRecord["checkOption"] {
  if (written === "LOCAL_CHECK_OPTION" || option === "local") return "local";
  return written === "CASCADED_CHECK_OPTION" || option === "cascaded" ? "cascaded" : "none";
}
