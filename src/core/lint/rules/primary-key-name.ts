import { singular } from "../../base/singular.ts";
import { keyColumnOf, keyName } from "../conventions.ts";
import { snakeCase } from "../name-words.ts";
import { defineRule } from "../rule.ts";

/** id, or <table>_id: what most tables have. */
export const primaryKeyName = defineRule({
  id: "primary-key-name",
  severity: "info",
  category: "naming",
  title: "Primary key named in another style",
  why: "What a table's key is called has to be looked up each time when tables differ in it.",
  remedy: "Rename it as the others are; in a new design id.",
  examples: {
    bad: ["create table users (user_no int primary key, name text);"],
    good: ["create table users (id int primary key, name text);"],
  },
  premise: ({ catalog }) => `${keyName(catalog)?.id} ${catalog.all("primary-key").length > 4}`,
  *check({ catalog, tables }) {
    const style = keyName(catalog);
    if (!style || style.unanimous) return;
    for (const key of tables.flatMap((table) => keyColumnOf(catalog, table))) {
      if (style.fits(key)) continue;
      const { table, column } = key;
      const owner = snakeCase(style.id === "<tables>_id" ? table.name : singular(table.name));
      const name = style.id === "id" ? "id" : `${owner}_id`;
      const wanted =
        style.fits({ table, column: { ...column, name } }) && !catalog.columnNamed(table.id, name);
      yield {
        at: column.id,
        message: `The key of ${table.name} is called ${column.name}, not ${name}${catalog.all("primary-key").length > 4 ? " as in most tables" : ""}.`,
        fix: wanted ? { id: "rename-column", input: { columnId: column.id, name } } : undefined,
      };
    }
  },
});
