import { retype } from "../mending.ts";
import { columnsTyped } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";

/** json keeps the text, jsonb what it says. */
export const columnJson = defineRule({
  id: "column-json",
  severity: "warning",
  category: "types",
  title: "json instead of jsonb",
  why: "json is parsed again at every access, cannot be compared, and has no index. It only keeps spaces, the order of keys and keys that come twice.",
  remedy: "Make the column jsonb.",
  examples: {
    bad: ["create table t (id int primary key, body json);"],
    good: ["create table t (id int primary key, body jsonb);"],
  },
  *check({ catalog, tables }) {
    for (const { table, column } of columnsTyped(catalog, tables, ["json", "json[]"])) {
      const type = `jsonb${"[]".repeat(column.type.dimensions)}`;
      const free = !/json/i.test(column.default ?? "");
      yield {
        at: column.id,
        message: `${table.name}.${column.name} is json.`,
        fix: free ? retype(catalog, column, type) : undefined,
      };
    }
  },
});
