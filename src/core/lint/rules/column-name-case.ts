import { columnCase } from "../conventions.ts";
import { listed, snakeCase } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";

/** As with tables, one finding for each table. */
export const columnNameCase = defineRule({
  id: "column-name-case",
  severity: "warning",
  category: "naming",
  title: "Columns named in another style",
  why: "A name with capitals has to be quoted everywhere, and one style among many is misspelt.",
  remedy: "Rename them as the others are; in a new design snake_case.",
  examples: {
    bad: ['create table users (id int primary key, "firstName" text);'],
    good: ["create table users (id int primary key, first_name text);"],
  },
  premise: ({ catalog }) => columnCase(catalog)?.id ?? "",
  *check({ catalog, tables }) {
    const style = columnCase(catalog);
    if (!style || style.unanimous) return;
    for (const table of tables) {
      const odd = isPartition(table)
        ? []
        : catalog.columnsOf(table.id).filter((column) => !style.fits(column));
      const [only, ...more] = odd;
      if (!only) continue;
      const name = snakeCase(only.name);
      const one = more.length === 0;
      const free = style.id === "snake_case" && style.fits({ name }) && !catalog.columnNamed(table.id, name);
      yield {
        at: one ? only.id : table.id,
        message: `${table.name} has columns that are not named in ${style.id}: ${listed(odd.map((column) => column.name))}.`,
        fix: one && free ? { id: "rename-column", input: { columnId: only.id, name } } : undefined,
      };
    }
  },
});
