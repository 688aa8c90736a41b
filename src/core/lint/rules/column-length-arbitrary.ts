import { retype } from "../mending.ts";
import { columnsTyped } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { modifiersOf } from "../type-facts.ts";

const habitual = ["255", "256", "191", "250"];

/** 255 was the limit of another database. */
export const columnLengthArbitrary = defineRule({
  id: "column-length-arbitrary",
  severity: "warning",
  category: "types",
  title: "Length out of habit",
  why: "PostgreSQL stores varchar(255) and text alike. The limit saves nothing, and one day refuses a value that is right.",
  remedy: "Make the columns text; where a limit has a reason, say it by a CHECK or a domain.",
  habit: "limit texts to 255 characters",
  examples: {
    bad: ["create table t (id int primary key, name varchar(255));"],
    good: ["create table t (id int primary key, name text, code varchar(8));"],
  },
  *check({ catalog, tables }) {
    for (const { table, column } of columnsTyped(catalog, tables, ["varchar"])) {
      const [limit = ""] = modifiersOf(catalog, column);
      if (!habitual.includes(limit)) continue;
      const message = `${table.name}.${column.name} is limited to ${limit} characters.`;
      yield { at: column.id, message, fix: retype(catalog, column, "text") };
    }
  },
});
