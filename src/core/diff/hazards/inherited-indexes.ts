import { defaultName, indexKeyNames } from "../../postgres/default-names.ts";
import { advise, lock, type Part } from "./part.ts";
import { columnIdsOf, type IndexLike, indexRecordsOf, isPartitioned, withRows } from "./relation-parts.ts";
import { type Relation, relationOf, type Scene } from "./scene.ts";
import { buildUnderLock } from "./work.ts";

/** A partition gets every index of its parent: one that fits is taken over, else it is built. */
export function inheritedIndexes(
  scene: Scene,
  { child, parent }: { readonly child: Relation; readonly parent: Relation },
): readonly Part[] {
  return indexRecordsOf(scene, parent).flatMap((index) => [
    lock(relationOf(scene, index), "share update exclusive"),
    ...withRows(scene, child)
      .filter((holder) => !isPartitioned(holder))
      .flatMap((holder) => taken(scene, holder, index)),
  ]);
}

function taken(scene: Scene, holder: Relation, index: IndexLike): readonly Part[] {
  const fits = indexRecordsOf(scene, holder).find(
    (own) => !("partOf" in own && own.partOf !== null) && shapeOf(scene, own) === shapeOf(scene, index),
  );
  if (fits) return [];
  const name = nameFor(scene, holder, index);
  return buildUnderLock(holder, name, {
    reason: `The index ${name} is built over all of ${holder.path}, for the partitioned table has ${index.name}.`,
    safer: advise("Build the same index on it concurrently before: attaching takes it over."),
  });
}

/** What two indexes must share: kind, method, columns by name and what they leave out. */
function shapeOf({ catalog }: Scene, index: IndexLike): string {
  const columns = columnIdsOf(index).map((id) => catalog.find("column", id)?.name);
  if (index.kind !== "index") return JSON.stringify([index.kind, columns]);
  const expressions = index.keys.flatMap(({ of }) => (of.kind === "expression" ? [of.expression] : []));
  return JSON.stringify([index.kind, index.method, index.unique, columns, expressions, index.predicate]);
}

function nameFor({ catalog }: Scene, { name }: Relation, index: IndexLike): string {
  const names = columnIdsOf(index).map((id) => catalog.find("column", id)?.name ?? null);
  const columns = indexKeyNames(names);
  return defaultName({ kind: index.kind, table: name, columns }, () => false);
}
