import { plural, singular } from "../../base/singular.ts";
import { tableNumber } from "../conventions.ts";
import { relationNames } from "../relation-names.ts";
import { defineRule } from "../rule.ts";
import { isEntity } from "../table-facts.ts";

/** One table in the singular among plurals, or the other way round. */
export const tableNameNumber = defineRule({
  id: "table-name-number",
  severity: "info",
  category: "naming",
  title: "Table named in another number",
  why: "Whether it is user or users has to be looked up each time when tables differ in it.",
  remedy: "Rename it as the others are; in a new design the plural for tables that hold things.",
  examples: {
    bad: ["create table invoice (id int primary key, total numeric(9,2), due date, note text);"],
    good: [
      "create table invoices (id int primary key, total numeric(9,2), due date, note text);",
      "create table a_dog (id int primary key); create table a_cat (id int primary key); create table a_bird (id int primary key); create table a_cow (id int primary key); create table a_hen (id int primary key);",
    ],
  },
  premise({ catalog }) {
    const style = tableNumber(catalog);
    if (!style || style.unanimous) return "";
    return `${style.id} ${catalog.all("table").length > 4} ${relationNames(catalog)}`;
  },
  *check({ catalog, tables }) {
    const style = tableNumber(catalog);
    if (!style || style.unanimous) return;
    for (const table of tables) {
      if (style.fits(table) || !isEntity(catalog, table) || !/[a-z]{3}$/i.test(table.name)) continue;
      const name = style.id === "plural" ? plural(table.name) : singular(table.name);
      const namespace = catalog.namespaceOf(table.id);
      const free = namespace && name !== table.name && !catalog.relationNamed(namespace.id, name);
      yield {
        at: table.id,
        message: `The table ${table.name} is not named in the ${style.id}${catalog.all("table").length > 4 ? ", as most are" : ""}.`,
        fix: free ? { id: "rename-table", input: { tableId: table.id, name } } : undefined,
      };
    }
  },
});
