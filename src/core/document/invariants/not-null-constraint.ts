import type { Catalog } from "../catalog.ts";
import { recordSubject } from "../record-words.ts";
import type { ColumnRecord } from "../records/index.ts";
import { recordInvariant } from "../violation.ts";

/** A NOT NULL constraint is one of a column that is never null; a primary key needs it to hold for all rows and heirs. */
export const notNullConstraint = recordInvariant({
  id: "not-null-constraint",
  kinds: ["column"],
  check(column, catalog) {
    const { notNull, notNullConstraint } = column;
    if (!notNullConstraint) return undefined;
    const subject = recordSubject(catalog, column);
    if (!notNull) return `${subject} may be null, so it has no constraint against it.`;
    const isSpared = notNullConstraint.noInherit || notNullConstraint.notValid;
    return isSpared && isInPrimaryKey(catalog, column)
      ? `${subject} is part of the primary key, so that it is not null holds for all rows and heirs.`
      : undefined;
  },
});

function isInPrimaryKey(catalog: Catalog, { id }: ColumnRecord): boolean {
  const table = catalog.tableOf(id);
  return table ? (catalog.primaryKeyOf(table.id)?.columns.includes(id) ?? false) : false;
}
