import type { IndexStmt } from "@pgsql/types";
import { defaultName, indexKeyNames } from "../../../postgres/default-names.ts";
import { partsOf } from "../../../sql/import/tree.ts";
import { advise, build, lock, lockAll, type Part, recipe, warn } from "../part.ts";
import { descendantsOf, indexRecordsOf, isPartitioned } from "../relation-parts.ts";
import { type Relation, relationAt, relationOf, type Scene } from "../scene.ts";
import { defineClassifier } from "../statement.ts";
import { buildUnderLock } from "../work.ts";

/** CREATE INDEX: writes wait for the whole build, unless it is CONCURRENTLY. */
export const createIndex = defineClassifier({
  tag: "IndexStmt",
  run(statement, scene) {
    const table = relationAt(scene, statement.relation);
    const unique = statement.unique === true ? [duplicates(table)] : [];
    if (statement.concurrent === true) return [...concurrently(statement, table), ...unique];
    const only = statement.relation?.inh !== true;
    const partitions = only || !isPartitioned(table) ? [] : descendantsOf(scene, table);
    const holders = isPartitioned(table) ? partitions.filter((child) => !isPartitioned(child)) : [table];
    return [
      ...lockAll([table, ...partitions], "share"),
      ...holders.flatMap((on) => building(scene, { on, table, statement })),
      ...unique,
    ];
  },
});

function duplicates(table: Relation): Part {
  return warn({
    kind: "fails-if-rows-violate",
    on: table,
    reason: `Fails when two rows of ${table.path} have the same values.`,
    safer: advise("Look for duplicates before: GROUP BY the columns HAVING count(*) > 1."),
    sqlstate: "23505",
  });
}

type Building = { readonly on: Relation; readonly table: Relation; readonly statement: IndexStmt };

function building(scene: Scene, { on, statement, table }: Building): readonly Part[] {
  const partitioned = on.path !== table.path;
  const same = partitioned ? sameIndex(scene, on, statement) : undefined;
  if (same) return [lock(same, "share")];
  const name = indexName(
    statement,
    partitioned ? { ...on, chosen: undefined } : { ...on, chosen: statement.idxname },
  );
  return buildUnderLock(on, name, {
    reason: `The index ${name} is built over all of ${on.path}.`,
    safer: recipe(partitioned ? "create-index-partitioned" : "create-index"),
  });
}

/** An index of a partition with the same columns is attached instead of building another. */
function sameIndex(scene: Scene, on: Relation, statement: IndexStmt): Relation | undefined {
  const wanted = partsOf(statement.indexParams, "IndexElem").map(({ name }) => name);
  const found = indexRecordsOf(scene, on).find((index) => {
    if (index.kind !== "index" || index.partOf !== null || index.predicate !== null) return false;
    const names = index.keys.map(({ of }) =>
      of.kind === "column" ? scene.catalog.find("column", of.column)?.name : undefined,
    );
    const plain = names.length === wanted.length && names.every((name, at) => name === wanted[at]);
    return (
      plain &&
      index.method === (statement.accessMethod ?? "btree") &&
      index.unique === (statement.unique === true)
    );
  });
  return found && relationOf(scene, found);
}

function indexName(
  statement: IndexStmt,
  { chosen, name }: Pick<Relation, "name"> & { readonly chosen: string | undefined },
): string {
  if (chosen !== undefined) return chosen;
  const elements = [...(statement.indexParams ?? []), ...(statement.indexIncludingParams ?? [])];
  const columns = indexKeyNames(partsOf(elements, "IndexElem").map((element) => element.name ?? null));
  return defaultName({ kind: "index", table: name, columns }, () => false);
}

function concurrently(statement: IndexStmt, table: Relation): readonly Part[] {
  const outside = warn({
    kind: "cannot-run-in-transaction",
    on: null,
    reason:
      "CREATE INDEX CONCURRENTLY is refused inside a transaction: it goes alone into a step of its own.",
    sqlstate: "25001",
  });
  if (isPartitioned(table)) {
    const reason = `${table.path} is partitioned: no index can be built on it concurrently.`;
    const safer = recipe("create-index-partitioned");
    return [outside, warn({ kind: "refused", on: table, reason, safer, sqlstate: "0A000" })];
  }
  const name = indexName(statement, { ...table, chosen: statement.idxname });
  return [
    outside,
    lock(table, "share update exclusive"),
    build(table, name, true),
    warn({
      kind: "heavy-load",
      on: table,
      reason: `${table.path} is read twice, and the build waits for every older transaction. If it fails, an INVALID index ${name} stays and costs writes: drop it concurrently before the next try.`,
      version: "On PostgreSQL 14.0 to 14.3 it may build a corrupt index: upgrade to 14.4 or later first.",
    }),
  ];
}
