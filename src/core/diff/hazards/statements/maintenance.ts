import type { Node } from "@pgsql/types";
import { partsOf } from "../../../sql/import/tree.ts";
import { advise, build, lock, lockAll, type Part, scan, warn } from "../part.ts";
import { descendantsOf, indexesOf, isPartitioned, withRows } from "../relation-parts.ts";
import { type Relation, relationAt, relationOf, type Scene } from "../scene.ts";
import { defineClassifier } from "../statement.ts";
import { rebuildIndexes, rewrite } from "../work.ts";

function has(options: readonly Node[] | undefined, name: string): boolean {
  return partsOf(options, "DefElem").some(({ defname }) => defname === name);
}

function outside(what: string): Part {
  return warn({
    kind: "cannot-run-in-transaction",
    on: null,
    reason: `${what} is refused inside a transaction: it goes alone into a step of its own.`,
    sqlstate: "25001",
  });
}

/** REINDEX: writes wait, and so does planning any query that might use the index. */
export const reindex = defineClassifier({
  tag: "ReindexStmt",
  run(statement, scene) {
    const concurrently = has(statement.params, "concurrently");
    const whole = !["REINDEX_OBJECT_INDEX", "REINDEX_OBJECT_TABLE"].includes(statement.kind ?? "");
    if (whole) return [outside(`REINDEX of a whole ${statement.name ?? "database"}`), everyTable()];
    const named = relationAt(scene, statement.relation);
    const owner = named.record && scene.catalog.parentOf(named.record.id);
    const table = named.kind === "index" && owner ? relationOf(scene, owner) : named;
    const indexes = named.kind === "index" ? [named] : indexesOf(scene, table);
    if (concurrently) return reindexConcurrently(table, indexes);
    return [
      lock(table, "share"),
      ...(named.kind === "index" ? rebuilt(table, named) : rebuildIndexes(scene, table)),
      warn({
        kind: "index-build-under-lock",
        on: table,
        reason: `Writes to ${table.path} wait while its indexes are built anew, and so do queries, for each index is locked even against planning.`,
        safer: advise("REINDEX … CONCURRENTLY, alone and outside a transaction."),
      }),
    ];
  },
});

function everyTable(): Part {
  return warn({
    kind: "not-analysed",
    on: null,
    reason: "Which tables it locks is not known before it runs.",
  });
}

function rebuilt(table: Relation, index: Relation): readonly Part[] {
  return [
    lock(index, "access exclusive"),
    { part: "storage", on: index, becomes: "rewritten" },
    build(table, index.name),
  ];
}

function reindexConcurrently(table: Relation, indexes: readonly Relation[]): readonly Part[] {
  return [
    outside("REINDEX CONCURRENTLY"),
    ...lockAll([table, ...indexes], "share update exclusive"),
    ...indexes.map((index) => build(table, `${index.name}_ccnew`, true)),
    warn({
      kind: "heavy-load",
      on: table,
      reason: `${table.path} is read twice for each index, and the build waits for every older transaction. If it fails, an INVALID index …_ccnew stays: drop it.`,
      version: "On PostgreSQL 14.0 to 14.3 it may build a corrupt index: upgrade to 14.4 or later first.",
    }),
  ];
}

/** CLUSTER writes the table anew in the order of an index. */
export const cluster = defineClassifier({
  tag: "ClusterStmt",
  run(statement, scene) {
    if (!statement.relation) return [outside("CLUSTER of all tables"), everyTable()];
    const table = relationAt(scene, statement.relation);
    return [
      lock(table, "access exclusive"),
      ...rewrite(scene, table, {
        reason: `All of ${table.path} and its indexes are written anew.`,
        safer: advise("An extension such as pg_repack does it with short locks."),
      }),
    ];
  },
});

/** VACUUM and ANALYZE. */
export const vacuum = defineClassifier({
  tag: "VacuumStmt",
  run(statement, scene) {
    const full = has(statement.options, "full");
    const first = statement.is_vacuumcmd === true ? [outside("VACUUM")] : [];
    const tables = partsOf(statement.rels, "VacuumRelation").map(({ relation }) =>
      relationAt(scene, relation),
    );
    if (full) return [...first, ...tables.flatMap((table) => vacuumFull(scene, table))];
    const mode = statement.is_vacuumcmd === true ? "row exclusive" : "access share";
    return [
      ...first,
      ...tables.flatMap((table) => [
        lock(table, "share update exclusive"),
        ...lockAll(
          descendantsOf(scene, table),
          isPartitioned(table) ? "share update exclusive" : "access share",
        ),
        ...withRows(scene, table).flatMap((on) => lockAll(indexesOf(scene, on), mode)),
        ...(statement.is_vacuumcmd === true ? withRows(scene, table).map(scan) : []),
      ]),
    ];
  },
});

function vacuumFull(scene: Scene, table: Relation): readonly Part[] {
  return [
    lock(table, "access exclusive"),
    ...rewrite(scene, table, {
      reason: `All of ${table.path} and its indexes are written anew.`,
      safer: advise(
        "Plain VACUUM makes the space usable again; an extension such as pg_repack gives it back.",
      ),
    }),
  ];
}
