import { recordSubject } from "../record-words.ts";
import { recordInvariant } from "../violation.ts";

/** A dependency decides something, and names each column once, on one side. */
export const dependencySides = recordInvariant({
  id: "dependency-sides",
  kinds: ["dependency"],
  check(record, catalog) {
    const { determinant, dependent } = record;
    if (dependent.length === 0) return `${recordSubject(catalog, record)} decides no column.`;
    const all = [...determinant, ...dependent];
    return new Set(all).size < all.length
      ? `${recordSubject(catalog, record)} names a column twice.`
      : undefined;
  },
});
