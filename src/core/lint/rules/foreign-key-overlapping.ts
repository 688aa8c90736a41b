import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";

/** Two ways to one table over a shared column bind each other. */
export const foreignKeyOverlapping = defineRule({
  id: "foreign-key-overlapping",
  severity: "info",
  category: "keys",
  title: "Foreign keys that share a column",
  why: "Both lead to the same table, so the shared column forces them to rows that agree in it. That is right for a tenant's id and a surprise elsewhere.",
  remedy: "Check that both must agree; else give each its own column.",
  optIn: true,
  examples: {
    bad: [
      "create table a (x int, y int, primary key (x, y)); create table b (id int primary key, x int, y int, z int, foreign key (x, y) references a, foreign key (x, z) references a);",
    ],
    good: [
      "create table a (x int, y int, primary key (x, y)); create table b (id int primary key, x int, y int, foreign key (x, y) references a);",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      if (isPartition(table)) continue;
      const keys = catalog.foreignKeysOf(table.id);
      for (const [at, key] of keys.entries()) {
        const columns = new Set(key.pairs.map(({ column }) => column));
        const other = keys
          .slice(0, at)
          .find(
            ({ references, pairs }) =>
              references === key.references &&
              pairs.some(({ column }) => columns.has(column)) &&
              !pairs.every(({ column }) => columns.has(column)),
          );
        if (other)
          yield { at: key.id, message: `${key.name} and ${other.name} of ${table.name} share a column.` };
      }
    }
  },
});
