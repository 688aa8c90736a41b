import type { Safer } from "./effect.ts";
import { build, lock, lockAll, type Part, recipe, renew, scan, warn } from "./part.ts";
import { descendantsOf, indexesOf, isPartitioned, withRows } from "./relation-parts.ts";
import { type Relation, relationOf, type Scene } from "./scene.ts";

/** Why rows are touched, how versions differ, and the way around. */
export type Because = {
  readonly reason: string;
  readonly version?: string;
  readonly safer?: Safer;
};

/** The table and all its indexes are written anew under ACCESS EXCLUSIVE; so are its partitions and children. */
export function rewrite(scene: Scene, table: Relation, because: Because): readonly Part[] {
  const holders = withRows(scene, table);
  return [
    ...holders.flatMap((holder) => [renew(holder), ...rebuildIndexes(scene, holder)]),
    ...holders.map((on) => warn({ kind: "rewrite", on, ...because })),
  ];
}

/** Every index of a table is built anew, each under ACCESS EXCLUSIVE. */
export function rebuildIndexes(scene: Scene, table: Relation): readonly Part[] {
  return indexesOf(scene, table).flatMap((index) => [
    lock(index, "access exclusive"),
    renew(index),
    build(table, index.name),
  ]);
}

/** Every row is read while the lock is held. */
export function scanUnderLock(scene: Scene, table: Relation, because: Because): readonly Part[] {
  return withRows(scene, table).flatMap((on) => [
    scan(on),
    warn({ kind: "scan-under-lock", on, ...because }),
  ]);
}

/** An index is built while writes, or reads too, wait. */
export function buildUnderLock(on: Relation, index: string, because: Because): readonly Part[] {
  return [build(on, index), warn({ kind: "index-build-under-lock", on, ...because })];
}

/** What planning a query of a table takes: ACCESS SHARE on it and its children, and on all their indexes. */
export function plannedRead(scene: Scene, relation: Relation): readonly Part[] {
  return [relation, ...descendantsOf(scene, relation)].flatMap((holder) =>
    lockAll(isPartitioned(holder) ? [holder] : [holder, ...indexesOf(scene, holder)], "access share"),
  );
}

/** What planning a query of a table or view takes: of a view, that of everything it reads. */
export function plannedQuery(scene: Scene, relation: Relation): readonly Part[] {
  return readThrough(scene, relation).flatMap((behind) => plannedRead(scene, behind));
}

/** The relations behind a query: views are looked through to what they read. */
function readThrough(scene: Scene, relation: Relation): readonly Relation[] {
  const found = new Map<string, Relation>();
  const pending = [relation];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (found.has(at.path)) continue;
    found.set(at.path, at);
    if (at.record?.kind === "view" && !at.record.materialized) {
      for (const id of at.record.uses) {
        const used = scene.catalog.find("table", id) ?? scene.catalog.find("view", id);
        if (used) pending.push(relationOf(scene, used));
      }
    }
  }
  return [...found.values()];
}

/** A recipe for the plain case and another for partitioned tables. */
export function recipeFor(
  table: Relation,
  plain: Parameters<typeof recipe>[0],
  partitioned: Parameters<typeof recipe>[0],
): Safer {
  return recipe(isPartitioned(table) ? partitioned : plain);
}
