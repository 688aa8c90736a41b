import type { Catalog } from "../../../document/catalog.ts";
import type { StatisticsRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { clauses } from "../clauses.ts";
import { keyExpression } from "../key-expression.ts";
import { nameOf, ownerNameOf } from "../name-of.ts";
import type { CreateOptions } from "../printed-statement.ts";

/** CREATE STATISTICS; how much is sampled for it is a statement of its own. */
export function createStatistics(
  catalog: Catalog,
  statistics: StatisticsRecord,
  options: CreateOptions = {},
): string {
  const { keys, measures } = statistics;
  const list = keys.map((key) =>
    key.kind === "column" ? quoteName(catalog.get("column", key.column).name) : keyExpression(key.expression),
  );
  return clauses(
    "CREATE STATISTICS",
    options.ifNotExists && "IF NOT EXISTS",
    nameOf(catalog, statistics),
    measures.length > 0 && `(${measures.join(", ")})`,
    `ON ${list.join(", ")} FROM ${ownerNameOf(catalog, statistics.id)}`,
  );
}

/** ALTER STATISTICS … SET STATISTICS; -1 is the default. */
export function setStatisticsTarget(catalog: Catalog, statistics: StatisticsRecord): string {
  return `ALTER STATISTICS ${nameOf(catalog, statistics)} SET STATISTICS ${statistics.target ?? -1}`;
}
