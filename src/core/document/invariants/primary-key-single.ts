import { recordSubject } from "../record-words.ts";
import { recordInvariant } from "../violation.ts";

/** A table has at most one primary key. */
export const primaryKeySingle = recordInvariant({
  id: "primary-key-single",
  kinds: ["table"],
  check(table, catalog) {
    const keys = table.constraints.filter((id) => catalog.find("primary-key", id));
    return keys.length > 1 ? `${recordSubject(catalog, table)} has more than one primary key.` : undefined;
  },
});
