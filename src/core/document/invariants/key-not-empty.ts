import { recordSubject } from "../record-words.ts";
import { recordInvariant } from "../violation.ts";

/** Keys and indexes have columns, and a key has each once. */
export const keyNotEmpty = recordInvariant({
  id: "key-not-empty",
  kinds: ["primary-key", "unique", "index"],
  check(record, catalog) {
    const keys: readonly unknown[] = record.kind === "index" ? record.keys : record.columns;
    if (keys.length === 0) return `${recordSubject(catalog, record)} has no columns.`;
    const isRepeated = record.kind !== "index" && new Set(keys).size < keys.length;
    return isRepeated ? `${recordSubject(catalog, record)} has a column twice.` : undefined;
  },
});
