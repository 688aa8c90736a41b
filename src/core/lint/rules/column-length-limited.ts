import { listed } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";
import { typeNameOf } from "../type-facts.ts";

/** Raising a limit is quick, but somebody has to notice first. */
export const columnLengthLimited = defineRule({
  id: "column-length-limited",
  severity: "info",
  category: "types",
  title: "Limited text",
  why: "A limit in the type can only be changed by changing the type; in a CHECK it has a name and can be checked later.",
  remedy: "Make it text with a CHECK where the limit has a reason.",
  optIn: true,
  yieldsTo: ["column-length-arbitrary"],
  examples: {
    bad: ["create table t (id int primary key, name varchar(40));"],
    good: ["create table t (id int primary key, name text check (length(name) <= 40));"],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      const columns = catalog
        .columnsOf(table.id)
        .filter((column) => typeNameOf(catalog, column) === "varchar" && column.type.modifiers.length > 0);
      const names = columns.map(({ name }) => name);
      if (names.length > 0 && !isPartition(table))
        yield { at: table.id, message: `${table.name} limits the length of ${listed(names)}.` };
    }
  },
});
