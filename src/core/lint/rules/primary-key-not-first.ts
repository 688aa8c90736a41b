import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";

/** People look for the key where it usually is. */
export const primaryKeyNotFirst = defineRule({
  id: "primary-key-not-first",
  severity: "info",
  category: "keys",
  title: "Primary key not first",
  why: "Readers of a table expect what identifies a row before what describes it.",
  remedy: "Move the columns of the key to the front; existing tables keep their order.",
  optIn: true,
  examples: {
    bad: ["create table t (note text, id bigint primary key);"],
    good: ["create table t (id bigint primary key, note text);"],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      const key = catalog.primaryKeyOf(table.id);
      const [first] = table.columns;
      if (!key || first === undefined || isPartition(table) || key.columns.includes(first)) continue;
      const [columnId] = key.columns;
      const fix = key.columns.length === 1 && columnId && !table.partitionBy;
      yield {
        at: key.id,
        message: `${table.name} does not begin with its primary key.`,
        fix: fix ? { id: "move-column", input: { columnId, after: null } } : undefined,
      };
    }
  },
});
