import { accessPathsOf } from "../access-path.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";

/** Every index is written with every row. */
export const tableWithManyIndexes = defineRule({
  id: "table-with-many-indexes",
  severity: "info",
  category: "indexing",
  title: "Many indexes on one table",
  why: "Each insert writes all of them, and an update can no longer stay in its page once it touches an indexed column.",
  remedy: "Ask pg_stat_user_indexes which are never read, and drop those.",
  options: { most: 12 },
  examples: {
    bad: [
      `create table t (id int primary key, ${"abcdefghijkl".replaceAll(/./g, "$& int, ")} z int); ${"abcdefghijkl".replaceAll(/./g, "create index on t ($&); ")}`,
    ],
    good: [
      "create table t (id int primary key, a int, b int); create index on t (a); create index on t (b);",
    ],
  },
  *check({ catalog, tables, options }) {
    for (const table of tables) {
      const { length } = accessPathsOf(catalog, table.id);
      if (isPartition(table) || length <= Math.max(options.most, table.columns.length / 2)) continue;
      yield {
        at: table.id,
        message: `${table.name} has ${length} indexes over ${table.columns.length} columns.`,
      };
    }
  },
});
