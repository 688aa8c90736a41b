import { recordSubject } from "../record-words.ts";
import { recordInvariant } from "../violation.ts";

/** A foreign key with a PERIOD does nothing when the rows it leads to change or go (PostgreSQL 18). */
export const foreignKeyPeriod = recordInvariant({
  id: "foreign-key-period",
  kinds: ["foreign-key"],
  check(key, catalog) {
    if (!key.period || (key.onDelete === "no action" && key.onUpdate === "no action")) return undefined;
    return `${recordSubject(catalog, key)} is for a period, so it cannot act on changes.`;
  },
});
