import { defineRule } from "../rule.ts";
import { calls } from "../sql-text.ts";
import { isLookup, isPartition, keyColumnsOf } from "../table-facts.ts";
import { typeNameOf } from "../type-facts.ts";

const largest: Readonly<Record<string, string>> = { int2: "32,767", int4: "2,147,483,647" };

/** Numbers that a sequence hands out are used up even by rows that were never kept. */
export const primaryKeySmallInteger = defineRule({
  id: "primary-key-small-integer",
  severity: "warning",
  category: "keys",
  title: "Primary key that can run out",
  why: "When the numbers are used up every insert fails, and changing the type then rewrites the table and all that refers to it under a lock.",
  remedy: "Make the key and the columns that refer to it bigint.",
  optIn: true,
  yieldsTo: ["primary-key-nearly-used-up"],
  habit: "have keys that can run out",
  examples: {
    bad: ["create table orders (id int generated always as identity primary key, total numeric);"],
    good: [
      "create table orders (id bigint generated always as identity primary key);",
      "create table sizes (id int primary key, label text);",
    ],
    rows: {},
  },
  *check({ catalog, tables, rowsOf }) {
    for (const table of tables) {
      const [column, ...more] = keyColumnsOf(catalog, table.id);
      if (!column || more.length > 0 || isPartition(table) || isLookup(catalog, table)) continue;
      const most = largest[typeNameOf(catalog, column)];
      const numbered = column.identity !== null || calls(column.default ?? "", "nextval");
      if (most === undefined || !numbered || (rowsOf(table) ?? 1e6) < 1e6) continue;
      yield { at: column.id, message: `${table.name}.${column.name} ends at ${most}.` };
    }
  },
});
