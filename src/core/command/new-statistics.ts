import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { StatisticsRecord, TableRecord } from "../document/records/index.ts";
import { tokenize } from "../postgres/tokens.ts";
import { nameRefusal } from "./names.ts";
import { missing } from "./place.ts";

/** What a person may say of statistics: columns by id or expressions in SQL, and what is measured (none: all). */
export type StatisticsInput = {
  readonly keys?: readonly ({ readonly columnId: string } | { readonly expression: string })[];
  readonly measures?: StatisticsRecord["measures"];
  /** How much is sampled, 0 to 10000; null is the default. */
  readonly target?: number | null;
};

type Fields = Partial<Pick<StatisticsRecord, "keys" | "measures" | "target">>;

/** The fields of a statistics record that an input sets; refused when they do not go together (CREATE STATISTICS). */
export function statisticsFields(
  catalog: Catalog,
  table: TableRecord,
  { before, input }: { readonly input: StatisticsInput; readonly before?: StatisticsRecord },
): Fields | Refusal {
  const wanted = input.keys?.map((key): StatisticsRecord["keys"][number] | undefined => {
    if ("expression" in key) {
      const expression = key.expression.trim();
      return tokenize(expression).length === 0 ? undefined : { kind: "expression", expression };
    }
    const column = catalog.find("column", key.columnId);
    const isOwn = column && catalog.tableOf(column.id)?.id === table.id;
    return isOwn ? { kind: "column", column: column.id } : undefined;
  });
  const keys = wanted?.flatMap((key) => key ?? []) ?? before?.keys ?? [];
  if (wanted && keys.length < wanted.length) return missing("column");
  const columns = keys.flatMap((key) => (key.kind === "column" ? [key.column] : []));
  if (new Set(columns).size < columns.length) return refuse("A column is named twice.");
  const isOneExpression = keys.length === 1 && columns.length === 0;
  if (keys.length < 2 && !isOneExpression)
    return refuse("Statistics are about several columns, or about an expression.");
  const measures = isOneExpression ? [] : [...new Set(input.measures ?? before?.measures ?? [])];
  const target = input.target === undefined ? (before?.target ?? null) : input.target;
  if (target !== null && !(Number.isInteger(target) && target >= 0 && target <= 10_000))
    return refuse("How much is sampled is a whole number from 0 to 10000.");
  return { keys, measures: measures.length === 3 ? [] : measures, target };
}

/** Why statistics cannot have a name where they lie; `except` are the ones that get it. */
export function statisticsNameRefusal(
  catalog: Catalog,
  {
    except,
    name,
    namespaceId,
  }: { readonly namespaceId: string; readonly name: string; readonly except?: string },
): Refusal | undefined {
  const twin = statisticsNamed(catalog, namespaceId, name);
  if (twin && twin.id !== except) return refuse(`There are statistics called ${name} already.`);
  return nameRefusal("A statistics object", name);
}

/** The statistics of this name in a namespace. */
export function statisticsNamed(
  catalog: Catalog,
  namespaceId: string,
  name: string,
): StatisticsRecord | undefined {
  return catalog
    .all("statistics")
    .find(
      (record) =>
        record.name === name && (record.namespace ?? catalog.namespaceOf(record.id)?.id) === namespaceId,
    );
}
