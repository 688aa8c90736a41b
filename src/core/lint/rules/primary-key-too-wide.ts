import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";

/** Every foreign key and every index of a referring table repeats the whole key. */
export const primaryKeyTooWide = defineRule({
  id: "primary-key-too-wide",
  severity: "info",
  category: "keys",
  title: "Primary key of many columns",
  why: "Whatever refers to the table has to carry, index and join all of them.",
  remedy: "Add an id as the primary key and keep these columns unique.",
  options: { most: 4, mostReferredTo: 3 },
  examples: {
    bad: ["create table t (a int, b int, c int, d int, e int, primary key (a, b, c, d, e));"],
    good: ["create table t (a int, b int, c int, d int, primary key (a, b, c, d));"],
  },
  *check({ catalog, tables, options }) {
    for (const table of tables) {
      const key = catalog.primaryKeyOf(table.id);
      if (!key || isPartition(table)) continue;
      const most = catalog.foreignKeysTo(table.id).length > 0 ? options.mostReferredTo : options.most;
      if (key.columns.length <= most) continue;
      yield { at: key.id, message: `The primary key of ${table.name} has ${key.columns.length} columns.` };
    }
  },
});
