import { tableCase } from "../conventions.ts";
import { snakeCase } from "../name-words.ts";
import { relationNames } from "../relation-names.ts";
import { defineRule } from "../rule.ts";

/** A name with capitals has to be quoted wherever it is used. */
export const tableNameCase = defineRule({
  id: "table-name-case",
  severity: "warning",
  category: "naming",
  title: "Table named in another style",
  why: "PostgreSQL folds unquoted names to lower case: a name with capitals has to be quoted everywhere, and one style among many is misspelt.",
  remedy: "Rename it as the others are; in a new design snake_case.",
  examples: {
    bad: ['create table "OrderLines" (id int primary key, x int);'],
    good: [
      "create table order_lines (id int primary key, x int);",
      'create table "Track" (id int primary key); create table "Album" (id int primary key); create table "Genre" (id int primary key); create table "Artist" (id int primary key); create table "MediaType" (id int primary key);',
    ],
  },
  premise({ catalog }) {
    const style = tableCase(catalog);
    if (!style || style.unanimous) return "";
    return `${style.id} ${catalog.all("table").length > 4} ${relationNames(catalog)}`;
  },
  *check({ catalog, tables }) {
    const style = tableCase(catalog);
    if (!style || style.unanimous) return;
    for (const table of tables) {
      if (style.fits(table)) continue;
      const name = snakeCase(table.name);
      const namespace = catalog.namespaceOf(table.id);
      const free = namespace && catalog.relationNamed(namespace.id, name) === undefined;
      yield {
        at: table.id,
        message: `The table ${table.name} is not named in ${style.id}${catalog.all("table").length > 4 ? ", as most are" : ""}.`,
        fix:
          style.id === "snake_case" && free && style.fits({ name })
            ? { id: "rename-table", input: { tableId: table.id, name } }
            : undefined,
      };
    }
  },
});
