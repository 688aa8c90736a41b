import { columnsEnding } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { checkedColumns, referringColumns } from "../table-facts.ts";
import { isText } from "../type-facts.ts";

const words = ["status", "state", "kind", "category", "role", "level", "priority"];

/** A status that can be anything. */
export const columnFreeTextCategory = defineRule({
  id: "column-free-text-category",
  severity: "info",
  category: "integrity",
  title: "Category that takes any text",
  why: "A misspelt value is a new category, and no one place says which there are.",
  remedy: "An enum, a CHECK over the values, or a table of them with a foreign key.",
  examples: {
    bad: ["create table orders (id int primary key, status text not null);"],
    good: [
      "create table orders (id int primary key, status text not null check (status in ('open', 'paid')));",
    ],
  },
  *check({ catalog, tables }) {
    for (const { table, column } of columnsEnding(catalog, tables, words)) {
      const columns = catalog.columnsOf(table.id);
      if (columns.some(({ name }) => /(^|_)(city|country|zip|zip_?code|postal_?code)$/i.test(name))) continue;
      if (!isText(catalog, column) || referringColumns(catalog, table.id).has(column.id)) continue;
      const key = catalog.primaryKeyOf(table.id)?.columns.includes(column.id);
      if (key || checkedColumns(catalog, table.id).has(column.name)) continue;
      yield { at: column.id, message: `${table.name}.${column.name} takes any text.` };
    }
  },
});
