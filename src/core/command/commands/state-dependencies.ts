import { isRefusal, refuse } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import type { DependencyRecord } from "../../document/records/index.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { type DependencyInput, dependencyFields } from "../new-dependency.ts";
import { missing } from "../place.ts";

/**
 * Says what is known of a table's rows: that some columns decide others, seem to, or do not. What is said again of
 * the same left side takes the columns out of what was said before, so that one place tells of each.
 */
export const stateDependencies = defineCommand<{
  readonly tableId: string;
  readonly dependencies: readonly (DependencyInput &
    Required<Pick<DependencyInput, "determinant" | "dependent">>)[];
}>()({
  id: "state-dependencies",
  title: "State dependency",
  run(catalog, { tableId, dependencies }, mint) {
    const table = catalog.find("table", tableId);
    if (!table) return missing("table");
    if (dependencies.length === 0) return refuse("There is no dependency to state.");
    const edit = editOf(catalog.document);
    let known = table.dependencies.flatMap((id) => catalog.find("dependency", id) ?? []);
    for (const input of dependencies) {
      const fields = dependencyFields(catalog, table, input);
      if (isRefusal(fields)) return fields;
      const stated = blank("dependency", idOf("dependency", mint()), {
        multivalued: false,
        standing: "stated",
        origin: "person",
        ...fields,
      });
      known = [...known.flatMap((other) => without(other, stated)), stated];
    }
    for (const id of table.dependencies) if (!known.some((one) => one.id === id)) edit.remove(id);
    for (const dependency of known) edit.put(dependency);
    edit.put({ ...table, dependencies: known.map(({ id }) => id) });
    return { patch: edit.patch() };
  },
});

/** What is left of an older statement beside a newer one: of a multivalued one with the same sides, or a functional one. */
function without(older: DependencyRecord, newer: DependencyRecord): readonly DependencyRecord[] {
  const sameLeft =
    older.determinant.length === newer.determinant.length &&
    older.determinant.every((id) => newer.determinant.includes(id));
  if (!sameLeft || older.multivalued !== newer.multivalued) return [older];
  const dependent = older.dependent.filter((id) => !newer.dependent.includes(id));
  if (older.multivalued)
    return dependent.length === 0 && older.dependent.length === newer.dependent.length ? [] : [older];
  return dependent.length === 0 ? [] : [{ ...older, dependent }];
}
