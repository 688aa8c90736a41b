import type { Node } from "@pgsql/types";
import type { ViewRecord } from "../../../document/records/index.ts";
import { queryColumns } from "../../../expression/query-columns.ts";
import { relationLookup } from "../../../expression/relation-lookup.ts";
import { partOf } from "../../../sql/import/tree.ts";
import { advise, lock, lockAll, type Part, recipe, renew, warn } from "../part.ts";
import { outputNames, relationsRead } from "../query-tree.ts";
import { indexesOf } from "../relation-parts.ts";
import { type Relation, relationAt, relationOf, type Scene } from "../scene.ts";
import { defineClassifier } from "../statement.ts";
import { plannedQuery, rebuildIndexes } from "../work.ts";

/** CREATE [OR REPLACE] VIEW. */
export const createView = defineClassifier({
  tag: "ViewStmt",
  run(statement, scene) {
    const view = relationAt(scene, statement.view);
    const read = lockAll(relationsRead(scene, statement.query), "access share");
    if (statement.replace !== true || view.record?.kind !== "view") return read;
    const refused = changedShape(scene, view.record, statement.query);
    return [...read, lock(view, "access exclusive"), ...(refused ? [refused] : [])];
  },
});

/** A view keeps its columns; only more can come at its end. */
function changedShape(scene: Scene, view: ViewRecord, query: Node | undefined): Part | undefined {
  const old = queryColumns(view.query, relationLookup(scene.catalog));
  const fresh = outputNames(scene, query);
  if (!old || !fresh || view.columnNames.length > 0) return undefined;
  const lost = old.find((name, at) => fresh[at] !== name);
  if (lost === undefined) return undefined;
  return warn({
    kind: "refused",
    on: relationOf(scene, view),
    reason: `CREATE OR REPLACE VIEW can only add columns at the end, and ${lost} is not where it was.`,
    safer: advise("Drop the view with what reads it, and create them again in one transaction."),
    sqlstate: "42P16",
  });
}

/** CREATE TABLE AS and CREATE MATERIALIZED VIEW read what they are made of. */
export const createTableAs = defineClassifier({
  tag: "CreateTableAsStmt",
  run(statement, scene) {
    const read = relationsRead(scene, statement.query);
    if (statement.into?.skipData === true) return lockAll(read, "access share");
    return read.flatMap((relation) => plannedQuery(scene, relation));
  },
});

/** REFRESH MATERIALIZED VIEW. */
export const refresh = defineClassifier({
  tag: "RefreshMatViewStmt",
  run(statement, scene) {
    const view = relationAt(scene, statement.relation);
    const uses = view.record?.kind === "view" ? view.record.uses : [];
    const sources = uses.flatMap(
      (id) => scene.catalog.find("table", id) ?? scene.catalog.find("view", id) ?? [],
    );
    const read = sources.flatMap((source) => plannedQuery(scene, relationOf(scene, source)));
    if (statement.concurrent === true) return [...read, ...refreshConcurrently(scene, view)];
    return [
      ...read,
      lock(view, "access exclusive"),
      renew(view),
      ...rebuildIndexes(scene, view),
      warn({
        kind: "rewrite",
        on: view,
        reason: `${view.path} is filled anew, and nobody reads it meanwhile.`,
        safer: advise("REFRESH … CONCURRENTLY, which needs a unique index over all rows: reads go on."),
      }),
    ];
  },
});

function refreshConcurrently(scene: Scene, view: Relation): readonly Part[] {
  const unique = scene.catalog
    .indexesOf(view.record?.id ?? "")
    .some(({ predicate, unique: one }) => one && predicate === null);
  const refused = warn({
    kind: "refused",
    on: view,
    reason: `${view.path} has no unique index over all of its rows, which CONCURRENTLY needs.`,
    safer: recipe("replace-materialized-view"),
    sqlstate: "55000",
  });
  return [
    lock(view, "exclusive"),
    ...lockAll(indexesOf(scene, view), "row exclusive"),
    ...(view.record && !unique ? [refused] : []),
    warn({
      kind: "heavy-load",
      on: view,
      reason: "The query runs in full, and the result is compared with what is there; reads go on.",
    }),
  ];
}

/** CREATE RULE on a table or view. */
export const createRule = defineClassifier({
  tag: "RuleStmt",
  run(statement, scene) {
    const on = relationAt(scene, statement.relation);
    const read = (statement.actions ?? []).flatMap((action) =>
      partOf(action, "SelectStmt") ? lockAll(relationsRead(scene, action), "access share") : [],
    );
    return [
      lock(on, "access exclusive"),
      ...read,
      warn({
        kind: "breaks-running-code",
        on,
        reason: `Statements on ${on.path} are rewritten from now on, and do something else.`,
      }),
    ];
  },
});
