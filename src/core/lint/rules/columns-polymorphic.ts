import { lastWordOf, stemOf } from "../name-words.ts";
import { columnsEnding } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { isOfTool, referringColumns } from "../table-facts.ts";
import { isText, typeNameOf } from "../type-facts.ts";

const elsewhere = /^(external|remote|foreign|provider|source_system)$/;

/** One column for references to several tables, and one that says which. */
export const columnsPolymorphic = defineRule({
  id: "columns-polymorphic",
  severity: "warning",
  category: "keys",
  title: "Reference to a table that a column names",
  why: "No foreign key can guard it: rows that are referred to are deleted without a word, and joins have to know every case.",
  remedy:
    "One optional foreign key for each table with CHECK (num_nonnulls(…) = 1), a junction table for each, or a table that is common to all.",
  examples: {
    bad: [
      "create table comments (id int primary key, subject_id bigint not null, subject_type text not null);",
    ],
    good: [
      "create table posts (id int primary key); create table comments (id int primary key, post_id int references posts); create index on comments (post_id);",
      "create table accounts (id int primary key, external_id text, external_type text);",
    ],
  },
  *check({ catalog, tables }) {
    for (const { table, column } of columnsEnding(catalog, tables, ["id"])) {
      const columns = catalog.columnsOf(table.id);
      const stem = stemOf(column.name);
      if (stem === "" || elsewhere.test(stem) || isOfTool(table)) continue;
      if (referringColumns(catalog, table.id).has(column.id)) continue;
      const kind = columns.find(
        (other) => stemOf(other.name) === stem && /^(type|kind|class)$/.test(lastWordOf(other.name)),
      );
      if (!kind || (!isText(catalog, kind) && typeNameOf(catalog, kind) !== "enum")) continue;
      yield {
        at: column.id,
        pattern: "exclusive-arcs",
        message: `${table.name}.${column.name} leads to whichever table ${kind.name} names, so no foreign key guards it.`,
      };
    }
  },
});
