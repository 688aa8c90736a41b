import type { CreateStatsStmt } from "@pgsql/types";
import { blank } from "../../../document/blank.ts";
import type { NamespaceRecord, StatisticsRecord, TableRecord } from "../../../document/records/index.ts";
import { defaultName } from "../../../postgres/default-names.ts";
import { namespaceOf } from "../constraining.ts";
import { namespaceToCreateIn, noteCutName, pathToCreate } from "../create-in.ts";
import type { Draft } from "../draft.ts";
import { columnFor, findRelation, pathOf } from "../find.ts";
import { keyExpressionText } from "../index-definition.ts";
import { keep } from "../keep.ts";
import { nameKey } from "../name-keys.ts";
import { type At, defineImporter } from "../statement.ts";
import { partsOf, relationName, spelled, stringsOf, writtenName } from "../tree.ts";

const all = ["ndistinct", "dependencies", "mcv"] as const;

/** CREATE STATISTICS on a table. */
export const createStatistics = defineImporter({
  type: "CreateStatsStmt",
  run(statement, draft, at) {
    const [relation] = partsOf(statement.relations, "RangeVar");
    const table = findRelation(draft, relationName(relation));
    if (table?.kind !== "table") {
      if (!table) at.refuse(`There is no table ${spelled(relationName(relation))}.`, relation?.location);
      else keepStatistics(draft, at, statement);
      return;
    }
    const place = placeOf(draft, at, { statement, table });
    if (!place) return;
    const { name, namespace } = place;
    at.about(`statistics ${namespace.name}.${name}`);
    noteCutName(at, name);
    if (isTaken(draft, namespace, name)) {
      const taken = `${namespace.name}.${name} exists already`;
      if (statement.if_not_exists === true) at.note(`${taken}: nothing was done.`);
      else at.refuse(`${taken}.`);
      return;
    }
    const keys = keysOf(draft, at, { statement, table });
    if (!keys) return;
    const measures = all.filter((measure) => stringsOf(statement.stat_types).includes(measure));
    const record = blank("statistics", draft.newId("statistics"), {
      name,
      namespace: namespace.id === namespaceOf(draft, table).id ? null : namespace.id,
      measures: measures.length === all.length ? [] : measures,
      keys,
    });
    draft.add(record, table.id);
  },
});

type Wanted = { readonly statement: CreateStatsStmt; readonly table: TableRecord };

function isTaken(draft: Draft, namespace: NamespaceRecord, name: string): boolean {
  return draft.idsNamed(nameKey("statistics", namespace.id, name)).length > 0;
}

/** Without a name, PostgreSQL chooses one in the namespace of the table; an expression is `expr` in it. */
function placeOf(
  draft: Draft,
  at: At,
  { statement, table }: Wanted,
): { readonly namespace: NamespaceRecord; readonly name: string } | undefined {
  const written = writtenName(stringsOf(statement.defnames));
  if (written.name !== "") {
    const namespace = namespaceToCreateIn(draft, at, written);
    return namespace && { namespace, name: written.name };
  }
  const namespace = namespaceOf(draft, table);
  const columns = partsOf(statement.exprs, "StatsElem").map((element) => element.name ?? "expr");
  const name = defaultName({ kind: "statistics", table: table.name, columns }, (candidate) =>
    isTaken(draft, namespace, candidate),
  );
  return { namespace, name };
}

function keysOf(draft: Draft, at: At, { statement, table }: Wanted): StatisticsRecord["keys"] | undefined {
  const { source } = at;
  const { to } = source.all();
  const on = source.findWord(["on"], { from: 0, to });
  const items = source.split({ from: on + 1, to: source.findWord(["from"], { from: on, to }) });
  const keys = partsOf(statement.exprs, "StatsElem").map(
    (element, index): StatisticsRecord["keys"][number] | undefined => {
      const item = items[index];
      if (element.name === undefined) {
        return item && { kind: "expression", expression: keyExpressionText(source, item) };
      }
      const column = columnFor(draft, at, { table, name: element.name });
      return column && { kind: "column", column: column.id };
    },
  );
  const found = keys.flatMap((key) => key ?? []);
  return found.length === keys.length ? found : undefined;
}

/** On a materialized view, or on what is kept itself. */
function keepStatistics(draft: Draft, at: At, statement: CreateStatsStmt): void {
  const path = pathToCreate(draft, writtenName(stringsOf(statement.defnames)));
  const on = partsOf(statement.relations, "RangeVar").flatMap(
    (relation) => findRelation(draft, relationName(relation)) ?? [],
  );
  keep(draft, at, {
    subject: `statistics ${path}`,
    phase: "after all",
    provides: [path],
    on: on.map(({ id }) => id),
    reason: `Kept as written: statistics on ${on.map(({ id }) => pathOf(draft, id)).join(", ")}, which is no table`,
  });
}
