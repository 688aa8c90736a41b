import type { Catalog } from "../../document/catalog.ts";
import { wordsOf } from "../name-words.ts";
import { perTable } from "../per-table.ts";
import { defineRule } from "../rule.ts";
import { isPartition, ownTables } from "../table-facts.ts";
import { isNumber } from "../type-facts.ts";

const amounts = /^(price|amount|cost|balance|fee|salary)$/;

/** Where some amounts say their currency, all have to. */
export const columnWithoutCurrency = defineRule({
  id: "column-without-currency",
  severity: "info",
  category: "types",
  title: "Amount without currency",
  why: "Other tables of this design say which currency they mean, so here it is not clear.",
  remedy: "Add a currency column, or take it from the row above.",
  optIn: true,
  examples: {
    bad: [
      "create table a (id int primary key, price numeric(9,2), currency char(3)); create table b (id int primary key, cost numeric(9,2));",
    ],
    good: ["create table b (id int primary key, cost numeric(9,2));"],
  },
  reach: "neighbours",
  premise: ({ catalog }) => String(knowsCurrencies(catalog)),
  *check({ catalog, tables }) {
    if (!knowsCurrencies(catalog)) return;
    for (const table of tables) {
      const above = catalog
        .foreignKeysOf(table.id)
        .some(({ references }) => hasCurrency(catalog, references));
      if (above || hasCurrency(catalog, table.id) || isPartition(table)) continue;
      const amount = catalog
        .columnsOf(table.id)
        .find(
          (column) => isNumber(catalog, column) && wordsOf(column.name).some((word) => amounts.test(word)),
        );
      if (amount)
        yield { at: table.id, message: `${table.name}.${amount.name} is an amount in no currency.` };
    }
  },
});

const hasCurrency = perTable((catalog, id) =>
  catalog.columnsOf(id).some(({ name }) => wordsOf(name).includes("currency")),
);

function knowsCurrencies(catalog: Catalog): boolean {
  return ownTables(catalog).some(({ id }) => hasCurrency(catalog, id));
}
