import type { IndexStmt } from "@pgsql/types";
import { blank } from "../../../document/blank.ts";
import type {
  IndexRecord,
  NamespaceRecord,
  TableRecord,
  ViewRecord,
} from "../../../document/records/index.ts";
import { defaultName, indexKeyNames } from "../../../postgres/default-names.ts";
import { afterName, insideParentheses } from "../clauses.ts";
import { isRelationTaken, noteCutName } from "../create-in.ts";
import type { Draft } from "../draft.ts";
import { expressionName } from "../expression-name.ts";
import { columnFor, pathOf, relationFor } from "../find.ts";
import { indexKeysOf } from "../index-definition.ts";
import { keep } from "../keep.ts";
import { parametersOf } from "../options.ts";
import { handDown } from "../partitions.ts";
import { type At, defineImporter } from "../statement.ts";
import { partsOf } from "../tree.ts";

/** CREATE INDEX on a table or materialized view. */
export const createIndex = defineImporter({
  type: "IndexStmt",
  run(statement, draft, at) {
    const owner = relationFor(draft, at, statement.relation);
    if (!owner) return;
    const namespace = draft.namespaceOf(owner.id);
    if (owner.kind === "kept" || (owner.kind === "table" && owner.external)) {
      const subject = `index ${statement.idxname ?? ""} on ${statement.relation?.relname ?? ""}`;
      keep(draft, at, { subject, phase: "after tables", on: [owner.id] });
      return;
    }
    if ((owner.kind !== "table" && owner.kind !== "view") || !namespace) {
      at.refuse(`${pathOf(draft, owner.id)} is not a table.`, statement.relation?.location);
      return;
    }
    const place = { owner, namespace, statement };
    const name = statement.idxname ?? chooseName(draft, place);
    noteCutName(at, name);
    at.about(`index ${namespace.name}.${name}`);
    if (isRelationTaken(draft, namespace, name)) {
      tellTaken(at, statement, `${namespace.name}.${name}`);
      return;
    }
    const index = indexOf(draft, at, { ...place, name });
    if (!index) return;
    draft.add(index, owner.id);
    if (!index.only) handDown(draft, index);
  },
});

function tellTaken(at: At, statement: IndexStmt, path: string): void {
  if (statement.if_not_exists === true) at.note(`${path} exists already: nothing was done.`);
  else at.refuse(`${path} exists already.`);
}

type Place = {
  readonly owner: TableRecord | ViewRecord;
  readonly namespace: NamespaceRecord;
  readonly statement: IndexStmt;
};

function chooseName(draft: Draft, { namespace, owner, statement }: Place): string {
  const elements = [statement.indexParams, statement.indexIncludingParams].flatMap((nodes) =>
    partsOf(nodes, "IndexElem"),
  );
  const columns = indexKeyNames(elements.map((element) => element.name ?? expressionName(element.expr)));
  return defaultName({ kind: "index", table: owner.name, columns }, (name) =>
    isRelationTaken(draft, namespace, name),
  );
}

function indexOf(draft: Draft, at: At, place: Place & { readonly name: string }): IndexRecord | undefined {
  const { name, owner, statement } = place;
  const { source } = at;
  const open = source.openParenthesis({
    from: afterName(source, statement.relation?.location),
    to: source.all().to,
  });
  const items = source.split(insideParentheses(source, open));
  const keys = indexKeysOf(draft, at, { owner, nodes: statement.indexParams, items });
  const include = includedColumns(draft, at, place);
  if (!keys || !include) return undefined;
  const where = statement.whereClause
    ? source.findWord(["where"], { from: source.afterClosing(open), to: source.all().to })
    : -1;
  return blank("index", draft.newId("index"), {
    name,
    method: statement.accessMethod ?? "btree",
    unique: statement.unique === true,
    nullsNotDistinct: statement.nulls_not_distinct === true,
    keys,
    include,
    predicate: where < 0 ? null : source.slice({ from: where + 1, to: source.all().to }),
    parameters: parametersOf(statement.options),
    tablespace: statement.tableSpace ?? null,
    only: statement.relation?.inh !== true && owner.kind === "table" && owner.partitionBy !== null,
  });
}

function includedColumns(
  draft: Draft,
  at: At,
  { owner, statement }: Place,
): IndexRecord["include"] | undefined {
  const ids = partsOf(statement.indexIncludingParams, "IndexElem").map((element) => {
    if (owner.kind === "view") return at.refuse("INCLUDE on a materialized view is not supported.");
    return columnFor(draft, at, { table: owner, name: element.name ?? "" })?.id;
  });
  const present = ids.flatMap((id) => id ?? []);
  return present.length === ids.length ? present : undefined;
}
