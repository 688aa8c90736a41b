import { pathsIn } from "../access-path.ts";
import { defineRule } from "../rule.ts";
import { isText, typeNameOf } from "../type-facts.ts";

/** BRIN remembers the smallest and largest value of each stretch of the table. */
export const indexBrinMisused = defineRule({
  id: "index-brin-misused",
  severity: "warning",
  category: "indexing",
  title: "BRIN index over values in no order",
  why: "It helps only where rows lie in the order of the column. Random ids, texts and times that change are spread over all stretches, so each search reads everything.",
  remedy: "Make it a btree.",
  examples: {
    bad: [
      "create table t (id bigint primary key, token uuid); create index on t using brin (token);",
      "create table t (id bigint primary key, updated_at timestamptz); create index on t using brin (updated_at);",
    ],
    good: [
      "create table t (id bigint primary key, created_at timestamptz); create index on t using brin (created_at);",
    ],
  },
  *check({ catalog, tables }) {
    for (const { table, path } of pathsIn(catalog, tables)) {
      const { method, keys, record, name } = path;
      const column = keys[0]?.columnRecord;
      if (method !== "brin" || !column) continue;
      const random = typeNameOf(catalog, column) === "uuid" || isText(catalog, column);
      if (!random && !/^(updated|modified)/i.test(column.name)) continue;
      yield {
        at: record.id,
        message: `${name} of ${table.name}: the values of ${column.name} do not lie in the order of the rows.`,
        fix: { id: "change-index", input: { indexId: record.id, method: "btree" } },
      };
    }
  },
});
