import { counted } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isOfTool, isPartition } from "../table-facts.ts";

/** A table of one column is a set of values, a table of none says nothing. */
export const tableWithoutColumns = defineRule({
  id: "table-without-columns",
  severity: "info",
  category: "integrity",
  title: "Table of hardly any columns",
  why: "Rows without columns are all the same; a single column seldom says all there is to say.",
  remedy: "Add what belongs to it, or drop it.",
  examples: {
    bad: ["create table t ();", "create table t (id int primary key);"],
    good: [
      "create table t (id int primary key, name text);",
      "create table days (day date primary key); create table visits (id int primary key, day date references days); create index on visits (day);",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      const few =
        table.columns.length < 2 && !isPartition(table) && !isOfTool(table) && table.inherits.length === 0;
      if (few && catalog.foreignKeysTo(table.id).length === 0)
        yield { at: table.id, message: `${table.name} has ${counted(table.columns.length, "column")}.` };
    }
  },
});
