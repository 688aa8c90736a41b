import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import type { Choices } from "../choices.ts";
import { type Growth, plainTables } from "../growth.ts";
import { freeName } from "../names.ts";
import { constraintsTaken } from "../spaces-of-names.ts";
import { withRecords } from "../with-records.ts";

/** What a column says of its statistics, and of how it is never null. */
export const growColumnTraits: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const stored = plainTables(catalog)
    .flatMap(({ id }) => catalog.columnsOf(id))
    .filter(({ generated }) => generated === null);
  const column = choices.among(stored);
  if (!column) return document;
  const changed: ColumnRecord = {
    ...column,
    statisticsTarget: choices.once(2) ? choices.below(10_000) : null,
    parameters: choices.once(3) ? [{ name: "n_distinct", value: choices.pick(["-0.5", "100"]) }] : [],
  };
  return withRecords(
    document,
    column.notNull ? changed : { ...changed, ...neverNull(catalog, column, choices) },
  );
};

function neverNull(
  catalog: Catalog,
  column: ColumnRecord,
  choices: Choices,
): Partial<Pick<ColumnRecord, "notNull" | "notNullConstraint">> {
  if (choices.once(3)) return {};
  const isTaken = constraintsTaken(catalog, catalog.tableOf(column.id)?.id ?? "");
  const name = choices.once(2) ? freeName(choices, isTaken) : null;
  const notNull = { name, noInherit: choices.once(3), notValid: choices.once(3) };
  const saysNothing = name === null && !notNull.noInherit && !notNull.notValid;
  return { notNull: true, notNullConstraint: saysNothing ? null : notNull };
}
