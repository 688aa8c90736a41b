import type { ColumnRecord } from "../../document/records/index.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";

/** A row that says nothing is a row. */
export const tableAllNullable = defineRule({
  id: "table-all-nullable",
  severity: "warning",
  category: "integrity",
  title: "Table in which everything is optional",
  why: "A row without any value is accepted; nothing says what a row needs to make sense.",
  remedy: "Decide what each row must have, and make it NOT NULL.",
  options: { least: 3 },
  yieldsTo: ["table-without-primary-key"],
  examples: {
    bad: ["create table t (id int primary key, a text, b text, c text);"],
    good: ["create table t (id int primary key, a text not null, b text, c text);"],
  },
  *check({ catalog, tables, options }) {
    for (const table of tables) {
      const key = catalog.primaryKeyOf(table.id)?.columns ?? [];
      const columns = catalog.columnsOf(table.id);
      const isOther = ({ id }: ColumnRecord): boolean => !key.includes(id);
      if (isPartition(table) || columns.some((column) => saysSomething(column) && isOther(column))) continue;
      if (columns.filter(isOther).length >= options.least)
        yield { at: table.id, message: `Every column of ${table.name} but the key can be null.` };
    }
  },
});

/** Whether a column has a value in every row, as far as one can tell without its domain. */
function saysSomething({ notNull, generated, type: { base } }: ColumnRecord): boolean {
  return notNull || generated !== null || base.kind === "defined";
}
