import { plural } from "../../base/singular.ts";
import { columnsTyped } from "../placed-columns.ts";
import { tableNames } from "../relation-names.ts";
import { defineRule } from "../rule.ts";
import { tableNamed } from "../table-facts.ts";

/** A document that is called like a table. */
export const columnDocumentOfRows = defineRule({
  id: "column-document-of-rows",
  severity: "info",
  category: "normalization",
  title: "Rows kept in a document",
  why: "There is a table of this name: what the document holds is not checked against it, and changes there do not arrive here.",
  remedy: "Refer to the table; keep a document only as a copy of how things were, and say so in its comment.",
  examples: {
    bad: [
      "create table items (id int primary key, label text); create table orders (id int primary key, items jsonb);",
    ],
    good: ["create table orders (id int primary key, payload jsonb);"],
  },
  premise: ({ catalog }) => tableNames(catalog),
  *check({ catalog, tables }) {
    for (const { table, column } of columnsTyped(catalog, tables, ["json", "jsonb"])) {
      if (column.comment !== null) continue;
      const target = tableNamed(catalog, column.name, table);
      if (!target || target.id === table.id || plural(column.name) !== column.name) continue;
      yield {
        at: column.id,
        message: `${table.name}.${column.name} keeps in a document what ${target.name} keeps in rows.`,
      };
    }
  },
});
