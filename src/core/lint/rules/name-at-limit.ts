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
    const columns = tables.flatMap(({ id }) => catalog.columnsOf(id));
    for (const { id, name } of [...tables, ...columns, ...catalog.all("view")]) {
      // A character has at most four bytes.
      if (name.length * 4 >= longestName && byteLength(name) >= longestName)
        yield { at: id, message: `The name ${name} has ${longestName} bytes, all that PostgreSQL keeps.` };
    }
  },
});
