import { defineRule } from "../rule.ts";
import { foreignKeysIn } from "../table-facts.ts";

/** A tree whose branches hold each other. */
export const foreignKeySelfBlocking = defineRule({
  id: "foreign-key-self-blocking",
  severity: "info",
  category: "keys",
  title: "Tree that cannot be pruned",
  why: "A row with rows below it cannot be deleted: the program has to take a tree apart from its leaves.",
  remedy: "CASCADE deletes the branch, SET NULL makes its rows roots; RESTRICT says that it is meant.",
  optIn: true,
  examples: {
    bad: [
      "create table nodes (id int primary key, parent_id int references nodes); create index on nodes (parent_id);",
    ],
    good: [
      "create table nodes (id int primary key, parent_id int references nodes on delete cascade); create index on nodes (parent_id);",
    ],
  },
  *check({ catalog, tables }) {
    for (const key of foreignKeysIn(catalog, tables)) {
      const table = catalog.tableOf(key.id);
      if (table?.id !== key.references || key.onDelete !== "no action") continue;
      yield {
        at: key.id,
        message: `A row of ${table.name} cannot be deleted while others name it by ${key.name}.`,
        fix: { id: "change-foreign-key", input: { constraintId: key.id, onDelete: "cascade" } },
      };
    }
  },
});
