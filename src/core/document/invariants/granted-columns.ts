import { recordSubject } from "../record-words.ts";
import { recordInvariant } from "../violation.ts";

/** Columns that a grant or a publication names are those of the table it names. */
export const grantedColumns = recordInvariant({
  id: "granted-columns",
  kinds: ["grant", "publication"],
  check(record, catalog) {
    const named =
      record.kind === "grant"
        ? record.privileges.map(({ columns }) => ({ table: String(record.on), columns }))
        : record.tables;
    const isStrange = named.some(({ columns, table }) =>
      columns.some((column) => catalog.find("column", column) && catalog.tableOf(column)?.id !== table),
    );
    return isStrange ? `${recordSubject(catalog, record)} names columns of another table.` : undefined;
  },
});
