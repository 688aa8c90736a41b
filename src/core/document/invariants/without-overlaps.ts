import type { Catalog } from "../catalog.ts";
import type { TypeReference } from "../fields/type-reference.ts";
import { recordSubject } from "../record-words.ts";
import { recordInvariant } from "../violation.ts";

/** A key WITHOUT OVERLAPS has several columns, and the last is of a range or of sets of one (PostgreSQL 18). */
export const withoutOverlaps = recordInvariant({
  id: "without-overlaps",
  kinds: ["primary-key", "unique"],
  check(key, catalog) {
    if (!key.withoutOverlaps) return undefined;
    const subject = recordSubject(catalog, key);
    if (key.columns.length < 2)
      return `${subject} is without overlaps, so it needs another column before its last.`;
    const last = catalog.find("column", key.columns.at(-1));
    if (!last || isRange(catalog, last.type)) return undefined;
    return `${subject} is without overlaps, so its last column, ${last.name}, must be of a range type.`;
  },
});

/** Domains are looked through; a type from elsewhere may be a range. */
function isRange(catalog: Catalog, { base, dimensions }: TypeReference): boolean {
  if (dimensions > 0) return false;
  if (base.kind === "builtin") return base.name.endsWith("range");
  if (base.kind !== "defined") return true;
  const domain = catalog.find("domain", base.id);
  return domain ? isRange(catalog, domain.type) : catalog.find("range", base.id) !== undefined;
}
