import type { Catalog } from "../catalog.ts";
import { recordSubject } from "../record-words.ts";
import type { IndexRecord, RecordOf, TableRecord } from "../records/index.ts";
import { recordInvariant } from "../violation.ts";

const kinds = [
  "primary-key",
  "unique",
  "exclusion",
  "index",
  "statistics",
  "trigger",
  "dependency",
  "table",
] as const;

/** Keys, indexes, exclusions, statistics, triggers, dependencies and partition keys use columns of their own table. */
export const columnOfTable = recordInvariant({
  id: "column-of-table",
  kinds,
  check(record, catalog) {
    const own: readonly string[] = catalog.tableOf(record.id)?.columns ?? [];
    const isForeign = columnsUsed(record).some((id) => !own.includes(id));
    if (isForeign) return `${recordSubject(catalog, record)} uses a column that its table does not have.`;
    return record.kind === "index" ? outputProblem(record, catalog) : undefined;
  },
});

function columnsUsed(record: RecordOf<(typeof kinds)[number]>): readonly string[] {
  switch (record.kind) {
    case "primary-key":
    case "unique":
      return [...record.columns, ...record.include];
    case "index":
      return [...keyColumns(record.keys), ...record.include];
    case "exclusion":
      return [...keyColumns(record.elements.map(({ key }) => key)), ...record.include];
    case "statistics":
      return record.keys.flatMap((key) => (key.kind === "column" ? [key.column] : []));
    case "dependency":
      return [...record.determinant, ...record.dependent];
    case "trigger":
      return record.events.flatMap((event) => event.columns);
    case "table":
      return partitionColumns(record);
  }
}

function keyColumns(keys: IndexRecord["keys"]): readonly string[] {
  return keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : []));
}

function partitionColumns({ partitionBy }: TableRecord): readonly string[] {
  return partitionBy?.keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : [])) ?? [];
}

/** Output columns are for materialized views, whose columns are no records. */
function outputProblem(index: IndexRecord, catalog: Catalog): string | undefined {
  const namesOutput = index.keys.some((key) => key.of.kind === "output");
  const isOnTable = catalog.tableOf(index.id) !== undefined;
  return namesOutput && isOnTable
    ? `${recordSubject(catalog, index)} names a column instead of pointing to it.`
    : undefined;
}
