import { equal } from "../../base/equal.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { sameFragment } from "../../expression/same-fragment.ts";
import type { Comparison } from "../comparison.ts";

/** What PostgreSQL has no way around for, or what is missing meanwhile: keys replaced, columns stored, exclusions. */
export function inPlaceNotes({ after, followed }: Comparison): readonly string[] {
  const [old, goal] = [catalogOf(followed), catalogOf(after)];
  return goal
    .all("table")
    .filter(({ external, foreign, id }) => !external && !foreign && old.find("table", id))
    .flatMap((table) => [
      ...replacedKey(old, goal, table),
      ...storedColumns(old, goal, table),
      ...exclusions(old, goal, table),
      ...keysToDivided(old, goal, table),
    ]);
}

function replacedKey(old: Catalog, goal: Catalog, { id }: TableRecord): readonly string[] {
  const [was, is] = [old.primaryKeyOf(id), goal.primaryKeyOf(id)];
  if (!was || !is || equal(was.columns, is.columns)) return [];
  return [
    `${goal.pathOf(id)} has no primary key from when the old one goes until the index of the new one is built: two rows may get the same key meanwhile, and then building it fails.`,
  ];
}

function storedColumns(old: Catalog, goal: Catalog, { id }: TableRecord): readonly string[] {
  return goal.columnsOf(id).flatMap(({ generated, id: columnId }) => {
    if (generated?.storage !== "stored") return [];
    const was = old.find("column", columnId)?.generated;
    if (was && sameFragment(was.expression, generated.expression)) return [];
    return [
      `${goal.pathOf(columnId)} is computed for every row at once: the table is written anew, and reads and writes wait for that.`,
    ];
  });
}

function exclusions(old: Catalog, goal: Catalog, { constraints }: TableRecord): readonly string[] {
  return constraints.flatMap((id) => {
    const is = goal.find("exclusion", id);
    if (!is || equal(old.find("exclusion", id), is)) return [];
    const gap = old.record(id) ? " Until then nothing is excluded." : "";
    return [
      `${goal.pathOf(id)} cannot be built concurrently: reads and writes wait while its index is built.${gap}`,
    ];
  });
}

function keysToDivided(old: Catalog, goal: Catalog, { id }: TableRecord): readonly string[] {
  return goal.foreignKeysOf(id).flatMap((key) => {
    const isNew = !equal(old.find("foreign-key", key.id), key);
    if (!isNew || key.notValid || !goal.find("table", key.references)?.partitionBy) return [];
    return [
      `${goal.pathOf(key.id)} refers to a partitioned table and is checked against all rows at once, while writes wait: validated later, its parts would stay not valid.`,
    ];
  });
}
