import { recordSubject } from "../record-words.ts";
import { recordInvariant } from "../violation.ts";

/** A sequence that a column owns lies in the namespace of the column's table. */
export const sequenceBesideColumn = recordInvariant({
  id: "sequence-beside-column",
  kinds: ["sequence"],
  check(sequence, catalog) {
    if (sequence.ownedBy === null) return undefined;
    const own = catalog.namespaceOf(sequence.id);
    const table = catalog.namespaceOf(sequence.ownedBy);
    if (own === table) return undefined;
    return `${recordSubject(catalog, sequence)} must be in the namespace of the table that owns it.`;
  },
});
