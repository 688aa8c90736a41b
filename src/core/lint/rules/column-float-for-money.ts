import { retype } from "../mending.ts";
import { wordsOf } from "../name-words.ts";
import { columnsTyped } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { typeNameOf } from "../type-facts.ts";

const amounts = /^(price|amount|cost|total|subtotal|balance|salary|fee|fees|tax|payment|revenue|cents)$/;
const ratios = /^(rate|ratio|percent|percentage|factor|score|weight|share)$/;

/** 0.1 + 0.2 is not 0.3 in binary. */
export const columnFloatForMoney = defineRule({
  id: "column-float-for-money",
  severity: "error",
  category: "types",
  title: "Money in a rounded type",
  why: "real and double precision cannot hold most decimal fractions: sums drift by cents, and equal amounts compare as different.",
  remedy: "numeric with a fixed scale, or bigint in the smallest unit.",
  examples: {
    bad: ["create table t (id int primary key, price float8 not null default 0);"],
    good: ["create table t (id int primary key, price numeric(12,2), tax_rate float8, weight float8);"],
  },
  *check({ catalog, tables }) {
    for (const { table, column } of columnsTyped(catalog, tables, ["float4", "float8"])) {
      const words = wordsOf(column.name);
      if (!words.some((word) => amounts.test(word)) || words.some((word) => ratios.test(word))) continue;
      yield {
        at: column.id,
        message: `${table.name}.${column.name} is an amount in ${typeNameOf(catalog, column)}, which rounds.`,
        fix: retype(catalog, column, "numeric(19,4)"),
      };
    }
  },
});
