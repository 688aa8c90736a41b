import type { Node, RangeVar } from "@pgsql/types";
import { advise, lock, lockAll, type Part, scan, warn } from "../part.ts";
import { relationsRead } from "../query-tree.ts";
import { descendantsOf, indexesOf, isPartitioned, withRows } from "../relation-parts.ts";
import { type Relation, relationAt, type Scene } from "../scene.ts";
import { defineClassifier } from "../statement.ts";
import { plannedQuery } from "../work.ts";

/** What planning a change of rows takes: ROW EXCLUSIVE on the table and on all its indexes. */
function written(scene: Scene, range: RangeVar | undefined, whole: unknown): readonly Part[] {
  const table = relationAt(scene, range);
  const others = relationsIn(scene, whole).filter(({ path }) => path !== table.path);
  return [
    ...[table, ...descendantsOf(scene, table)].flatMap((holder) =>
      lockAll(isPartitioned(holder) ? [holder] : [holder, ...indexesOf(scene, holder)], "row exclusive"),
    ),
    ...others.flatMap((other) => plannedQuery(scene, other)),
  ];
}

function relationsIn(scene: Scene, whole: unknown): readonly Relation[] {
  return isTree(whole) ? relationsRead(scene, whole) : [];
}

function isTree(value: unknown): value is Node {
  return typeof value === "object" && value !== null;
}

function throughout(scene: Scene, table: Relation, verb: string): readonly Part[] {
  return [
    ...withRows(scene, table).map(scan),
    warn({
      kind: "heavy-load",
      on: table,
      reason: `Every row of ${table.path} is ${verb} in one transaction: its rows stay locked to the end, and the old versions have to be cleaned up.`,
      safer: advise("Do it in batches of about 1,000 rows by primary key, each in a transaction of its own."),
    }),
  ];
}

/** UPDATE. */
export const update = defineClassifier({
  tag: "UpdateStmt",
  run(statement, scene) {
    const locks = written(scene, statement.relation, statement);
    if (statement.whereClause) return locks;
    return [...locks, ...throughout(scene, relationAt(scene, statement.relation), "written")];
  },
});

/** DELETE. */
export const deleteRows = defineClassifier({
  tag: "DeleteStmt",
  run(statement, scene) {
    const on = relationAt(scene, statement.relation);
    const loss = warn({
      kind: "data-loss",
      on,
      reason: statement.whereClause ? `Rows of ${on.path} are gone.` : `All rows of ${on.path} are gone.`,
    });
    const locks = written(scene, statement.relation, statement);
    return statement.whereClause ? [...locks, loss] : [...locks, loss, ...throughout(scene, on, "deleted")];
  },
});

/** INSERT: only the table and what it is filled from. */
export const insert = defineClassifier({
  tag: "InsertStmt",
  run(statement, scene) {
    const table = relationAt(scene, statement.relation);
    const sources = relationsIn(scene, statement.selectStmt).filter(({ path }) => path !== table.path);
    return [
      ...lockAll([table, ...indexesOf(scene, table)], "row exclusive"),
      ...sources.flatMap((source) => plannedQuery(scene, source)),
    ];
  },
});

/** SELECT reads; what the functions in it do is not known here. */
export const select = defineClassifier({
  tag: "SelectStmt",
  run: (statement, scene) =>
    relationsIn(scene, statement).flatMap((relation) => plannedQuery(scene, relation)),
});

/** COPY FROM writes, COPY TO reads. */
export const copy = defineClassifier({
  tag: "CopyStmt",
  run(statement, scene) {
    if (!statement.relation)
      return relationsIn(scene, statement.query).flatMap((on) => plannedQuery(scene, on));
    const table = relationAt(scene, statement.relation);
    return [lock(table, statement.is_from === true ? "row exclusive" : "access share")];
  },
});
