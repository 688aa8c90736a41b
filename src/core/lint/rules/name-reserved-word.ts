import { plural } from "../../base/singular.ts";
import { keywordCategory } from "../../postgres/keywords.ts";
import { columnsNamed } from "../placed-columns.ts";
import { relationNames } from "../relation-names.ts";
import { defineRule } from "../rule.ts";

/** Words that PostgreSQL keeps for itself (manual, appendix C). */
export const nameReservedWord = defineRule({
  id: "name-reserved-word",
  severity: "warning",
  category: "naming",
  title: "Name that is a reserved word",
  why: "It has to be quoted in every statement; without quotes it is a syntax error, or, as with user, silently something else.",
  remedy: "Rename it: orders, app_users, position.",
  examples: {
    bad: [
      'create table "user" (id int primary key, x int);',
      'create table t (id int primary key, "order" int);',
    ],
    good: ["create table orders (id int primary key, name text, type text, value int, date date);"],
  },
  premise: ({ catalog }) =>
    catalog.all("table").some(({ name }) => isReserved(name)) ? relationNames(catalog) : "",
  *check({ catalog, tables }) {
    for (const table of tables) {
      if (!isReserved(table.name)) continue;
      const name = plural(table.name);
      const namespace = catalog.namespaceOf(table.id);
      const free = namespace && !isReserved(name) && !catalog.relationNamed(namespace.id, name);
      yield {
        at: table.id,
        message: `The table name “${table.name}” is a reserved word.`,
        fix: free ? { id: "rename-table", input: { tableId: table.id, name } } : undefined,
      };
    }
    for (const { table, column } of columnsNamed(catalog, tables, isReserved)) {
      yield {
        at: column.id,
        message: `The column name “${column.name}” of ${table.name} is a reserved word.`,
      };
    }
  },
});

function isReserved(name: string): boolean {
  const category = keywordCategory(name);
  return category === "reserved" || category === "type or function name";
}
