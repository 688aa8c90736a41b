import { recordSubject } from "../record-words.ts";
import { recordInvariant } from "../violation.ts";

/** A foreign key leads from columns of its own table to columns of the table it refers to. */
export const foreignKeyColumns = recordInvariant({
  id: "foreign-key-columns",
  kinds: ["foreign-key"],
  check(foreignKey, catalog) {
    const subject = recordSubject(catalog, foreignKey);
    if (foreignKey.pairs.length === 0) return `${subject} has no columns.`;
    const own = catalog.tableOf(foreignKey.id)?.columns ?? [];
    const foreign = catalog.find("table", foreignKey.references)?.columns ?? [];
    if (foreignKey.pairs.some((pair) => !own.includes(pair.column))) {
      return `${subject} uses a column of another table.`;
    }
    if (foreignKey.pairs.some((pair) => !foreign.includes(pair.references))) {
      return `${subject} refers to a column that its target does not have.`;
    }
    return undefined;
  },
});
