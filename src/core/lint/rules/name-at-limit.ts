import { byteLength } from "../../base/byte-length.ts";
import { longestName } from "../../postgres/default-names.ts";
import { defineRule } from "../rule.ts";

/** What is longer is cut by PostgreSQL; a name of exactly that length usually was. */
export const nameAtLimit = defineRule({
  id: "name-at-limit",
  severity: "warning",
  category: "naming",
  title: "Name as long as names can be",
  why: "PostgreSQL cuts names after 63 bytes without an error: this one probably lost its end, and another with the same beginning collides with it.",
  remedy: "Shorten it.",
  examples: {
    bad: [`create table ${"a".repeat(63)} (id int primary key, x int);`],
    good: ["create table short (id int primary key, x int);"],
  },
  *check({ catalog, tables }) {
    const lists = [tables, ...tables.map(({ id }) => catalog.columnsOf(id)), catalog.all("view")];
    for (const list of lists) {
      for (const { id, name } of list)
        if (isAtLimit(name))
          yield { at: id, message: `The name ${name} has ${longestName} bytes, all that PostgreSQL keeps.` };
    }
  },
});

/** A character has at most four bytes. */
function isAtLimit(name: string): boolean {
  return name.length * 4 >= longestName && byteLength(name) >= longestName;
}
