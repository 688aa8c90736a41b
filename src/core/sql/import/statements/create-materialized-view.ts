import { blank } from "../../../document/blank.ts";
import { isRelationTaken, namespaceToCreateIn, pathToCreate } from "../create-in.ts";
import { keep } from "../keep.ts";
import { parametersOf } from "../options.ts";
import type { Source } from "../source.ts";
import { defineImporter } from "../statement.ts";
import { relationName, stringsOf } from "../tree.ts";
import { listedUses, queryText } from "../view-definition.ts";

/** CREATE MATERIALIZED VIEW; CREATE TABLE AS shares its tag and is kept as written. */
export const createMaterializedView = defineImporter({
  type: "CreateTableAsStmt",
  run(statement, draft, at) {
    const relation = statement.into?.rel;
    const written = relationName(relation);
    if (statement.objtype !== "OBJECT_MATVIEW") {
      const isTemporary = relation?.relpersistence === "t";
      const path = isTemporary ? `pg_temp.${written.name}` : pathToCreate(draft, written);
      const reason = "Kept as written: only running its query tells its columns";
      keep(draft, at, { subject: `table ${path}`, phase: "after tables", provides: [path], reason });
      return;
    }
    const path = pathToCreate(draft, written);
    at.about(`materialized view ${path}`);
    const namespace = namespaceToCreateIn(draft, at, written);
    if (!namespace) return;
    if (isRelationTaken(draft, namespace, written.name)) {
      if (statement.if_not_exists === true) at.note(`${path} exists already: nothing was done.`);
      else at.refuse(`${path} exists already.`, relation?.location);
      return;
    }
    const method = statement.into?.accessMethod ?? "heap";
    if (method !== "heap") {
      const reason = `Kept as written: the access method ${method} is not modelled for views`;
      keep(draft, at, { subject: `materialized view ${path}`, phase: "after all", provides: [path], reason });
      return;
    }
    const { source } = at;
    const view = blank("view", draft.newId("view"), {
      name: written.name,
      query: queryText(at, relation, endsWithData(source)),
      columnNames: stringsOf(statement.into?.colNames),
      materialized: true,
      withoutRows: statement.into?.skipData === true,
      options: parametersOf(statement.into?.options),
      tablespace: statement.into?.tableSpaceName ?? null,
      uses: listedUses(statement.query, draft),
    });
    draft.add(view, namespace.id);
  },
});

/** WITH DATA or WITH NO DATA. */
function endsWithData(source: Source): boolean {
  const end = source.all().to;
  if (source.word(end - 1) !== "data") return false;
  return (
    source.word(end - 2) === "with" || (source.word(end - 2) === "no" && source.word(end - 3) === "with")
  );
}
