import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { TableRecord } from "../../document/records/index.ts";
import type { Choices } from "../choices.ts";
import { type Growth, plainTables } from "../growth.ts";
import { withRecords } from "../with-records.ts";

/** Row security of a table, and by what replication tells its rows apart. */
export const growSecurity: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const table = choices.among(plainTables(catalog));
  if (!table) return document;
  return withRecords(document, {
    ...table,
    rowSecurity: choices.once(2),
    forceRowSecurity: choices.once(3),
    replicaIdentity: replicaIdentityFrom(catalog, table, choices),
  });
};

function replicaIdentityFrom(
  catalog: Catalog,
  table: TableRecord,
  choices: Choices,
): TableRecord["replicaIdentity"] {
  switch (choices.below(4)) {
    case 1:
      return { kind: "full" };
    case 2:
      return { kind: "nothing" };
    case 3: {
      const key = choices.among(telling(catalog, table));
      return key === undefined ? null : { kind: "index", index: key };
    }
    default:
      return null;
  }
}

/** Keys and unique indexes, checked at once, over columns that are never null. */
function telling(catalog: Catalog, { id }: TableRecord) {
  const isWhole = (columns: readonly string[]): boolean =>
    columns.every((column) => {
      const { notNull, notNullConstraint } = catalog.get("column", column);
      return notNull && notNullConstraint === null;
    });
  const keys = [catalog.primaryKeyOf(id) ?? [], catalog.uniquesOf(id)]
    .flat()
    .filter(({ columns, deferral }) => deferral === "immediate" && isWhole(columns));
  const indexes = catalog.indexesOf(id).filter((index) => {
    const columns = index.keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : []));
    const isPlain = index.unique && index.predicate === null && columns.length === index.keys.length;
    return isPlain && isWhole(columns);
  });
  return [...keys, ...indexes].map((key) => key.id);
}
