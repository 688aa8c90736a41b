import { singular } from "../../base/singular.ts";
import { snakeCase } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition, keyColumnsOf, referringColumns } from "../table-facts.ts";

/** tbl_users.user_email: the kind and the table said again. */
export const namePrefixed = defineRule({
  id: "name-prefixed",
  severity: "info",
  category: "naming",
  title: "Name that repeats where it is",
  why: "That it is a table, or a column of that table, is clear from where it stands; the prefix makes names longer and hides what differs.",
  remedy: "Leave the prefix out.",
  examples: {
    bad: [
      "create table tbl_users (id int primary key, x int);",
      "create table users (id int primary key, user_name text, user_email text, user_phone text);",
    ],
    good: ["create table users (id int primary key, name text, email text);"],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      if (isPartition(table)) continue;
      const prefix = /^(tbl|tab|vw)_/i.exec(table.name)?.[0];
      if (prefix !== undefined)
        yield { at: table.id, message: `${table.name} begins with ${prefix}, which every table could.` };
      const outside = new Set([
        ...referringColumns(catalog, table.id),
        ...keyColumnsOf(catalog, table.id).map(({ id }) => id),
      ]);
      const own = catalog.columnsOf(table.id).filter(({ id }) => !outside.has(id));
      const stem = `${snakeCase(singular(table.name))}_`;

      if (
        own.length >= 3 &&
        own.every(({ name }) => snakeCase(name).startsWith(stem)) &&
        prefix === undefined
      )
        yield {
          at: table.id,
          message: `Every column of ${table.name} begins with ${stem}, the name of the table.`,
        };
    }
  },
});
