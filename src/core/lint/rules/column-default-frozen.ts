import { columnsTyped } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { stringsIn } from "../sql-text.ts";
import { typeNameOf } from "../type-facts.ts";

const calls: Readonly<Record<string, string>> = {
  now: "now()",
  today: "CURRENT_DATE",
  tomorrow: "CURRENT_DATE + 1",
};

/** 'now' is read once, when the table is made (manual, section 8.5.1.4). */
export const columnDefaultFrozen = defineRule({
  id: "column-default-frozen",
  severity: "warning",
  category: "integrity",
  title: "Default that was computed once",
  why: "The literals 'now' and 'today' are read when the table is made: every row gets that moment.",
  remedy: "now() or CURRENT_DATE.",
  examples: {
    bad: ["create table t (id int primary key, seen_at timestamptz not null default 'now');"],
    good: ["create table t (id int primary key, seen_at timestamptz not null default now());"],
  },
  *check({ catalog, tables }) {
    for (const { table, column } of columnsTyped(catalog, tables, ["timestamptz", "timestamp", "date"])) {
      if (!["timestamptz", "timestamp", "date"].includes(typeNameOf(catalog, column))) continue;
      const [word = ""] = column.default === null ? [] : stringsIn(column.default);
      const call = calls[word.trim().toLowerCase()];
      if (call === undefined) continue;
      yield {
        at: column.id,
        message: `${table.name}.${column.name} gets the moment at which the table was made.`,
        fix: { id: "set-column-default", input: { columnId: column.id, default: call } },
      };
    }
  },
});
