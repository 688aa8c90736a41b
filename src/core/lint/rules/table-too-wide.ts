import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";

/** A row is read whole. */
export const tableTooWide = defineRule({
  id: "table-too-wide",
  severity: "info",
  category: "scale",
  title: "Table of many columns",
  why: "Each row is read and rewritten whole, few fit into a page, and groups of columns that belong together want names and keys of their own.",
  remedy: "Split off what is read apart, one row for one, or make rows of what repeats.",
  options: { most: 50 },
  examples: {
    bad: [
      `create table t (id int primary key, ${Array.from({ length: 50 }, (_, at) => `c_${at}_x int`).join(", ")});`,
    ],
    good: ["create table t (id int primary key, a int, b int);"],
  },
  *check({ tables, options }) {
    for (const table of tables) {
      if (table.columns.length > options.most && !isPartition(table))
        yield { at: table.id, message: `${table.name} has ${table.columns.length} columns.` };
    }
  },
});
