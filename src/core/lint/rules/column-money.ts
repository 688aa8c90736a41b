import { retype } from "../mending.ts";
import { columnsTyped } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";

/** The number of decimals and the sign of money come from a setting of the server. */
export const columnMoney = defineRule({
  id: "column-money",
  severity: "warning",
  category: "types",
  title: "Type money",
  why: "What an amount means depends on lc_monetary: restored under another setting, dollars are euros. It knows one currency and no fractions of a cent.",
  remedy: "numeric(19,4), and a column for the currency.",
  examples: {
    bad: ["create table t (id int primary key, price money);"],
    good: ["create table t (id int primary key, price numeric(19,4), currency char(3));"],
  },
  *check({ catalog, tables }) {
    for (const { table, column } of columnsTyped(catalog, tables, ["money"])) {
      yield {
        at: column.id,
        message: `${table.name}.${column.name} is money.`,
        fix: column.default === null ? retype(catalog, column, "numeric(19,4)") : undefined,
      };
    }
  },
});
