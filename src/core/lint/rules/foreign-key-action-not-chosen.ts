import { counted, listed } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { columnNamesOf, isPartition } from "../table-facts.ts";

/** NO ACTION is what nobody chose: DDL cannot tell it from a choice. */
export const foreignKeyActionNotChosen = defineRule({
  id: "foreign-key-action-not-chosen",
  severity: "info",
  category: "keys",
  title: "What deletion does is not chosen",
  why: "Without a choice a row that is referred to cannot be deleted, and the program finds out at run time.",
  remedy:
    "CASCADE for the parts of a thing, SET NULL for optional references, RESTRICT where rows must not go.",
  optIn: true,
  examples: {
    bad: [
      "create table a (id int primary key); create table b (id int primary key, a_id int references a); create index on b (a_id);",
    ],
    good: [
      "create table a (id int primary key); create table b (id int primary key, a_id int references a on delete cascade); create index on b (a_id);",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      if (isPartition(table)) continue;
      const open = catalog.foreignKeysOf(table.id).filter(({ onDelete }) => onDelete === "no action");
      const [only] = open;
      if (!only) continue;
      const names = listed(open.map((key) => columnNamesOf(catalog, key).join(", ")));
      const column = catalog.find("column", only.pairs[0]?.column);
      const onDelete = column?.notNull ? "restrict" : "set null";
      yield {
        at: table.id,
        message: `${table.name} does not say what happens when rows are deleted that ${counted(open.length, "foreign key")} lead to: ${names}.`,
        fix:
          open.length === 1
            ? { id: "change-foreign-key", input: { constraintId: only.id, onDelete } }
            : undefined,
      };
    }
  },
});
