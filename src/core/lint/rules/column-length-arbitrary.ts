import { retype } from "../mending.ts";
import { counted, listed } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";
import { modifiersOf, typeNameOf } from "../type-facts.ts";

const habitual = ["255", "256", "191", "250"];

/** 255 was the limit of another database. */
export const columnLengthArbitrary = defineRule({
  id: "column-length-arbitrary",
  severity: "warning",
  category: "types",
  title: "Length out of habit",
  why: "PostgreSQL stores varchar(255) and text alike. The limit saves nothing, and one day refuses a value that is right.",
  remedy: "Make the columns text; where a limit has a reason, say it by a CHECK or a domain.",
  examples: {
    bad: ["create table t (id int primary key, name varchar(255));"],
    good: ["create table t (id int primary key, name text, code varchar(8));"],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      if (isPartition(table)) continue;
      const columns = catalog
        .columnsOf(table.id)
        .filter(
          (column) =>
            typeNameOf(catalog, column) === "varchar" &&
            habitual.includes(modifiersOf(catalog, column)[0] ?? ""),
        );
      const [only, ...more] = columns;
      if (!only) continue;
      const names = listed(columns.map(({ name }) => name));
      const limit = modifiersOf(catalog, only)[0];
      yield more.length === 0
        ? {
            at: only.id,
            message: `${table.name}.${names} is limited to ${limit} characters.`,
            fix: retype(catalog, only, "text"),
          }
        : {
            at: table.id,
            message: `${counted(columns.length, "column")} of ${table.name} have a limit out of habit: ${names}.`,
          };
    }
  },
});
