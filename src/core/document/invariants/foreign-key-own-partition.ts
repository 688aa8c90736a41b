import type { Catalog } from "../catalog.ts";
import { recordSubject } from "../record-words.ts";
import { recordInvariant } from "../violation.ts";

/**
 * A partitioned table does not refer to a partition of its own: PostgreSQL refuses to change the partition while the
 * parent hands the key down to it ("being used by active queries in this session").
 */
export const foreignKeyOwnPartition = recordInvariant({
  id: "foreign-key-own-partition",
  kinds: ["foreign-key"],
  check(foreignKey, catalog) {
    const own = catalog.tableOf(foreignKey.id);
    if (!own || !partitionParents(catalog, foreignKey.references).has(own.id)) return undefined;
    const [parent, part] = [catalog.pathOf(own.id), catalog.pathOf(foreignKey.references)];
    return `${recordSubject(catalog, foreignKey)} leads from ${parent} to its own partition ${part}.`;
  },
});

function partitionParents(catalog: Catalog, tableId: string): ReadonlySet<string> {
  const parents = new Set<string>();
  for (
    let parent = catalog.find("table", tableId)?.partitionOf?.parent;
    parent !== undefined && !parents.has(parent);
    parent = catalog.find("table", parent)?.partitionOf?.parent
  ) {
    parents.add(parent);
  }
  return parents;
}
