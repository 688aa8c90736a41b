import { columnsNamed } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { isNumber } from "../type-facts.ts";

/** Everybody who adds a part waits for the row above. */
export const columnHotCounter = defineRule({
  id: "column-hot-counter",
  severity: "info",
  category: "scale",
  title: "Counter kept in the row above",
  why: "Each insert below updates the same row: writers wait for each other, and every update leaves a dead copy of the row.",
  remedy: "Count when reading, or keep the counts in a small table of their own.",
  optIn: true,
  examples: {
    bad: [
      "create table posts (id int primary key, comments_count int not null default 0); create table comments (id int primary key, post_id int references posts on delete cascade); create index on comments (post_id);",
    ],
    good: ["create table posts (id int primary key, word_count int);"],
  },
  reach: "neighbours",
  *check({ catalog, tables }) {
    for (const { table, column } of columnsNamed(catalog, tables, isCount)) {
      const counted = column.name.slice(0, -"_count".length);
      if (!isNumber(catalog, column)) continue;
      const below = catalog.foreignKeysTo(table.id).flatMap(({ id }) => catalog.tableOf(id)?.name ?? []);
      if (below.some((name) => name.startsWith(counted.replace(/s$/, ""))))
        yield {
          at: column.id,
          message: `${table.name}.${column.name} is updated with every row of ${counted}.`,
        };
    }
  },
});

function isCount(name: string): boolean {
  return /^\w+_count$/i.test(name);
}
