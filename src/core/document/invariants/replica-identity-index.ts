import { recordSubject } from "../record-words.ts";
import type { SchemaRecord } from "../records/index.ts";
import { recordInvariant } from "../violation.ts";

/**
 * The index by which replication tells rows apart is the table's own, unique, whole, checked at once, and over columns
 * that are never null (manual, ALTER TABLE … REPLICA IDENTITY).
 */
export const replicaIdentityIndex = recordInvariant({
  id: "replica-identity-index",
  kinds: ["table"],
  check(table, catalog) {
    if (table.replicaIdentity?.kind !== "index") return undefined;
    const index = catalog.record(table.replicaIdentity.index);
    const columns = index && columnsOf(index);
    const isOwn = index && catalog.parentOf(index.id)?.id === table.id;
    const subject = recordSubject(catalog, table);
    if (!columns || !isOwn) {
      return `${subject} cannot tell its rows apart by what is no unique index of it that is checked at once.`;
    }
    const nullable = columns
      .map((id) => catalog.find("column", id))
      .find((column) => column?.notNull === false);
    return (
      nullable &&
      `${subject} tells its rows apart by ${catalog.pathOf(index.id)}, so ${nullable.name} cannot be null.`
    );
  },
});

/** The columns that identify a row; undefined for what cannot. */
function columnsOf(index: SchemaRecord): readonly string[] | undefined {
  switch (index.kind) {
    case "primary-key":
    case "unique":
      return index.deferral === "immediate" ? index.columns : undefined;
    case "index": {
      const columns = index.keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : []));
      const isWhole = index.unique && index.predicate === null && columns.length === index.keys.length;
      return isWhole ? columns : undefined;
    }
    default:
      return undefined;
  }
}
