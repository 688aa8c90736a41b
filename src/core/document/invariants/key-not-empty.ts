import { recordSubject } from "../record-words.ts";
import type {
  ExclusionRecord,
  IndexRecord,
  PrimaryKeyRecord,
  StatisticsRecord,
  UniqueRecord,
} from "../records/index.ts";
import { recordInvariant } from "../violation.ts";

/** Keys, exclusions, indexes and statistics are about something, and a key has each column once. */
export const keyNotEmpty = recordInvariant({
  id: "key-not-empty",
  kinds: ["primary-key", "unique", "exclusion", "index", "statistics"],
  check(record, catalog) {
    const keys = keysOf(record);
    if (keys.length === 0) return `${recordSubject(catalog, record)} has no columns.`;
    const isKey = record.kind === "primary-key" || record.kind === "unique";
    const isRepeated = isKey && new Set(keys).size < keys.length;
    return isRepeated ? `${recordSubject(catalog, record)} has a column twice.` : undefined;
  },
});

type Keyed = PrimaryKeyRecord | UniqueRecord | ExclusionRecord | IndexRecord | StatisticsRecord;

function keysOf(record: Keyed): readonly unknown[] {
  switch (record.kind) {
    case "index":
    case "statistics":
      return record.keys;
    case "exclusion":
      return record.elements;
    default:
      return record.columns;
  }
}
