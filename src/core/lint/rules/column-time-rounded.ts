import { retype } from "../mending.ts";
import { columnsTyped } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { modifiersOf, typeNameOf } from "../type-facts.ts";

/** timestamptz(0) rounds, it does not cut. */
export const columnTimeRounded = defineRule({
  id: "column-time-rounded",
  severity: "info",
  category: "types",
  title: "Time rounded to the second",
  why: "It rounds up as well as down: what happened half a second ago can lie in the future.",
  remedy: "Keep the full precision and cut with date_trunc when reading.",
  examples: {
    bad: ["create table t (id int primary key, seen_at timestamptz(0));"],
    good: ["create table t (id int primary key, seen_at timestamptz);"],
  },
  *check({ catalog, tables }) {
    for (const { table, column } of columnsTyped(catalog, tables, ["timestamptz", "timestamp"])) {
      const type = typeNameOf(catalog, column);
      if (!["timestamptz", "timestamp"].includes(type) || modifiersOf(catalog, column)[0] !== "0") continue;
      yield {
        at: column.id,
        message: `${table.name}.${column.name} is rounded to the second.`,
        fix: retype(catalog, column, type),
      };
    }
  },
});
