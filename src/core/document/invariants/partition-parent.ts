import { recordSubject } from "../record-words.ts";
import { recordInvariant } from "../violation.ts";

/** A partition belongs to a table that says how it is divided. */
export const partitionParent = recordInvariant({
  id: "partition-parent",
  kinds: ["table"],
  check(table, catalog) {
    const parent = table.partitionOf && catalog.find("table", table.partitionOf.parent);
    if (!parent || parent.partitionBy) return undefined;
    return `${recordSubject(catalog, table)} is a partition of ${catalog.pathOf(parent.id)}, which is not partitioned.`;
  },
});
