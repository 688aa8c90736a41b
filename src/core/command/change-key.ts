import { equal } from "../base/equal.ts";
import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { PrimaryKeyRecord, UniqueRecord } from "../document/records/index.ts";
import { columnsOfTable, keyColumnsRefusal } from "./columns-of-input.ts";
import { parametersOf } from "./parameters.ts";
import { missing } from "./place.ts";

/** What a person may change of a key; lists of columns are in their order. */
export type KeyInput = {
  readonly columnIds?: readonly string[];
  readonly includeIds?: readonly string[];
} & Partial<Pick<UniqueRecord, "deferral" | "withoutOverlaps" | "parameters" | "tablespace">>;

type Fields = Partial<
  Pick<UniqueRecord, "columns" | "include" | "deferral" | "withoutOverlaps" | "parameters" | "tablespace">
>;

/** The fields of a key that an input sets; refused where its columns cannot make one, or it is another's part. */
export function keyFields(
  catalog: Catalog,
  key: PrimaryKeyRecord | UniqueRecord,
  { columnIds, includeIds, ...plain }: KeyInput,
): Fields | Refusal {
  const table = catalog.tableOf(key.id);
  if (!table) return missing("constraint");
  if (key.partOf && columnIds && !equal(columnIds, key.columns))
    return refuse(`${catalog.pathOf(key.id)} is part of ${catalog.pathOf(key.partOf)}. Change that one.`);
  const columns = columnsOfTable(catalog, table, columnIds ?? key.columns);
  if (isRefusal(columns)) return columns;
  if (columns.length === 0) return refuse("A key needs at least one column.");
  const include = columnsOfTable(catalog, table, includeIds ?? key.include);
  if (isRefusal(include)) return include;
  const refused = columnIds && keyColumnsRefusal(catalog, table, columns);
  if (refused) return refused;
  const parameters = parametersOf(plain.parameters ?? key.parameters);
  if (isRefusal(parameters)) return parameters;
  const ids = columns.map(({ id }) => id);
  return {
    ...plain,
    parameters,
    columns: ids,
    include: include.map(({ id }) => id).filter((id) => !ids.includes(id)),
  };
}
