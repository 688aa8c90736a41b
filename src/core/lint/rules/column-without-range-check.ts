import { quoteName } from "../../postgres/quoting.ts";
import { columnsEnding } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { checkedColumns } from "../table-facts.ts";
import { isNumber } from "../type-facts.ts";

const words = ["quantity", "qty", "age", "percent", "percentage", "rating", "stock"];

/** A quantity below zero is a mistake that nobody notices. */
export const columnWithoutRangeCheck = defineRule({
  id: "column-without-range-check",
  severity: "info",
  category: "integrity",
  title: "Quantity without a limit",
  why: "Negative quantities, ages and stocks come from mistakes; without a CHECK they are found in the yearly report.",
  remedy: "CHECK (… >= 0), and an upper limit where there is one.",
  examples: {
    bad: ["create table stock (id int primary key, quantity int not null);"],
    good: ["create table stock (id int primary key, quantity int not null check (quantity >= 0));"],
  },
  *check({ catalog, tables }) {
    for (const { table, column } of columnsEnding(catalog, tables, words)) {
      if (
        !isNumber(catalog, column) ||
        column.generated ||
        checkedColumns(catalog, table.id).has(column.name)
      )
        continue;
      const expression = `${quoteName(column.name)} >= 0`;
      yield {
        at: column.id,
        message: `${table.name}.${column.name} takes any number, below zero as well.`,
        fix: { id: "add-check", input: { tableId: table.id, expression } },
      };
    }
  },
});
