import { listed } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isBookkeeping, isPartition, keyColumnsOf } from "../table-facts.ts";

/** Two facts in one table, or one fact about three things: only a person knows. */
export const junctionOfThree = defineRule({
  id: "junction-of-three",
  severity: "info",
  category: "normalization",
  title: "Junction of three tables",
  why: "If two of the relations do not depend on each other, every combination has to be stored (fourth normal form).",
  remedy: "Two junction tables, unless each row is one fact about all three.",
  optIn: true,
  examples: {
    bad: [
      "create table a (id int primary key); create table b (id int primary key); create table c (id int primary key); create table abc (a_id int references a, b_id int references b, c_id int references c, primary key (a_id, b_id, c_id)); create index on abc (b_id); create index on abc (c_id);",
    ],
    good: [
      "create table a (id int primary key); create table b (id int primary key); create table ab (a_id int references a, b_id int references b, primary key (a_id, b_id)); create index on ab (b_id);",
    ],
  },
  reach: "neighbours",
  *check({ catalog, tables }) {
    for (const table of tables) {
      const key = new Set<string>(keyColumnsOf(catalog, table.id).map(({ id }) => id));
      const others = catalog
        .columnsOf(table.id)
        .filter((column) => !key.has(column.id) && !isBookkeeping(column));
      const referring = catalog
        .foreignKeysOf(table.id)
        .filter(({ pairs }) => pairs.length === 1 && key.has(pairs[0]?.column ?? ""));
      const targets = new Set(referring.map(({ references }) => references));
      if (targets.size < 3 || key.size !== referring.length || others.length > 0 || isPartition(table))
        continue;
      const names = [...targets].flatMap((id) => catalog.find("table", id)?.name ?? []);
      yield {
        at: table.id,
        message: `${table.name} relates ${listed(names)} to each other and says no more.`,
      };
    }
  },
});
