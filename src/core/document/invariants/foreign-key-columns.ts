import type { Catalog } from "../catalog.ts";
import { recordSubject } from "../record-words.ts";
import type { ForeignKeyRecord } from "../records/index.ts";
import { recordInvariant } from "../violation.ts";

/** A foreign key leads from columns of its own table to columns of the table it refers to. */
export const foreignKeyColumns = recordInvariant({
  id: "foreign-key-columns",
  kinds: ["foreign-key"],
  check(foreignKey, catalog) {
    const problem = problemOf(foreignKey, catalog);
    return problem && `${recordSubject(catalog, foreignKey)} ${problem}.`;
  },
});

function problemOf({ id, pairs, references }: ForeignKeyRecord, catalog: Catalog): string | undefined {
  if (pairs.length === 0) return "has no columns";
  const own = catalog.tableOf(id)?.columns ?? [];
  if (pairs.some((pair) => !own.includes(pair.column))) return "uses a column of another table";
  const foreign = catalog.find("table", references)?.columns ?? [];
  return pairs.some((pair) => !foreign.includes(pair.references))
    ? "refers to a column that its target does not have"
    : undefined;
}
