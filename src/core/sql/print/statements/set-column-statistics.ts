import type { Catalog } from "../../../document/catalog.ts";
import type { ColumnRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { parameterList } from "../clauses.ts";
import { ownerNameOf } from "../name-of.ts";

/** ALTER TABLE … SET STATISTICS and SET (n_distinct = …), as far as a column says. */
export function setColumnStatistics(catalog: Catalog, column: ColumnRecord): readonly string[] {
  const { parameters, statisticsTarget } = column;
  if (statisticsTarget === null && parameters.length === 0) return [];
  const start = `ALTER TABLE ONLY ${ownerNameOf(catalog, column.id)} ALTER COLUMN ${quoteName(column.name)}`;
  return [
    ...(statisticsTarget === null ? [] : [`${start} SET STATISTICS ${statisticsTarget}`]),
    ...(parameters.length === 0 ? [] : [`${start} SET ${parameterList(parameters)}`]),
  ];
}
