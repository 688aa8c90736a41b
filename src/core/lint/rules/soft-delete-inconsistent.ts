import { snakeCase } from "../name-words.ts";
import { columnsNamed, tablesOf } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { softDeleteColumn } from "../table-facts.ts";
import { typeNameOf } from "../type-facts.ts";

/** Two marks for one thing. */
export const softDeleteInconsistent = defineRule({
  id: "soft-delete-inconsistent",
  severity: "warning",
  category: "integrity",
  title: "Deletion marked in two ways",
  why: "A row can be deleted by the one mark and not by the other; a boolean beside a time says nothing that the time does not.",
  remedy: "Keep deleted_at, which also says when.",
  examples: {
    bad: [
      "create table t (id int primary key, is_deleted boolean not null default false, deleted_at timestamptz);",
    ],
    good: ["create table t (id int primary key, name text, deleted_at timestamptz);"],
  },
  *check({ catalog, tables }) {
    const flags = /^(is_)?(deleted|discarded)$/;
    for (const table of tablesOf(columnsNamed(catalog, tables, (name) => flags.test(snakeCase(name))))) {
      const mark = softDeleteColumn(catalog, table.id);
      const flag = catalog
        .columnsOf(table.id)
        .find((column) => flags.test(snakeCase(column.name)) && typeNameOf(catalog, column) === "bool");
      if (mark && flag)
        yield {
          at: flag.id,
          message: `${table.name} marks deleted rows by ${flag.name} and by ${mark.name}.`,
        };
    }
  },
});
