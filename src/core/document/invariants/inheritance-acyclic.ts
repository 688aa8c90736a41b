import type { Catalog } from "../catalog.ts";
import { recordSubject } from "../record-words.ts";
import type { TableRecord } from "../records/index.ts";
import { recordInvariant } from "../violation.ts";

/** No table inherits from itself or is a partition of itself, over however many others. */
export const inheritanceAcyclic = recordInvariant({
  id: "inheritance-acyclic",
  kinds: ["table"],
  check(table, catalog) {
    const seen = new Set<string>();
    const pending = [...parentsOf(table)];
    for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
      if (id === table.id) return `${recordSubject(catalog, table)} inherits from itself.`;
      if (seen.has(id)) continue;
      seen.add(id);
      pending.push(...grandparents(catalog, id));
    }
    return undefined;
  },
});

function parentsOf({ inherits, partitionOf }: TableRecord): readonly string[] {
  return partitionOf ? [...inherits, partitionOf.parent] : inherits;
}

function grandparents(catalog: Catalog, id: string): readonly string[] {
  const table = catalog.find("table", id);
  return table ? parentsOf(table) : [];
}
