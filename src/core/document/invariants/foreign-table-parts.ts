import { recordSubject } from "../record-words.ts";
import { recordInvariant } from "../violation.ts";

/** A foreign table has no keys, indexes, policies and partitions of its own: its rows lie elsewhere (CREATE FOREIGN TABLE). */
export const foreignTableParts = recordInvariant({
  id: "foreign-table-parts",
  kinds: ["table"],
  check(table, catalog) {
    if (!table.foreign) return undefined;
    const hasKeys = table.constraints.some((id) => catalog.record(id)?.kind !== "check");
    const hasOthers = table.indexes.length > 0 || table.policies.length > 0 || table.rowSecurity;
    return hasKeys || hasOthers || table.partitionBy || table.unlogged
      ? `${recordSubject(catalog, table)} is a foreign table: it takes no keys, indexes, policies or partitions.`
      : undefined;
  },
});
