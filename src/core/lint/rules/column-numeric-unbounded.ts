import { wordsOf } from "../name-words.ts";
import { columnsTyped } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { modifiersOf, typeNameOf } from "../type-facts.ts";

/** numeric without a scale keeps every digit it is given. */
export const columnNumericUnbounded = defineRule({
  id: "column-numeric-unbounded",
  severity: "info",
  category: "types",
  title: "Amount of any precision",
  why: "Results of divisions are kept with all their digits, so sums that are shown as equal differ.",
  remedy: "Say how many digits count: numeric(19,4).",
  optIn: true,
  examples: {
    bad: ["create table t (id int primary key, price numeric);"],
    good: ["create table t (id int primary key, price numeric(19,4), factor numeric);"],
  },
  *check({ catalog, tables }) {
    for (const { table, column } of columnsTyped(catalog, tables, ["numeric"])) {
      const named = wordsOf(column.name).some((word) =>
        /^(price|amount|cost|total|balance|fee|tax)$/.test(word),
      );
      if (typeNameOf(catalog, column) === "numeric" && modifiersOf(catalog, column).length === 0 && named)
        yield { at: column.id, message: `${table.name}.${column.name} keeps any number of digits.` };
    }
  },
});
