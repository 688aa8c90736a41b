import { quoteName } from "../../postgres/quoting.ts";
import { pathsIn } from "../access-path.ts";
import { defineRule } from "../rule.ts";
import { referringColumns } from "../table-facts.ts";

/** Rows without the value are in the index too. */
export const indexLeadingNullable = defineRule({
  id: "index-leading-nullable",
  severity: "info",
  category: "indexing",
  title: "Index that holds nulls",
  why: "Searches for a value never look at the entries that are null; where many are, the index is mostly ballast.",
  remedy: "Give the index WHERE the column IS NOT NULL, unless rows without a value are searched for.",
  optIn: true,
  yieldsTo: ["index-redundant", "index-duplicated", "index-btree-on-document", "index-btree-on-array"],
  examples: {
    bad: ["create table t (id int primary key, a int); create index on t (a);"],
    good: ["create table t (id int primary key, a int); create index on t (a) where a is not null;"],
  },
  *check({ catalog, tables }) {
    for (const { table, path } of pathsIn(catalog, tables)) {
      const { method, unique, predicate, keys, record, name } = path;
      const column = keys[0]?.columnRecord;
      if (method !== "btree" || unique || predicate !== null || !column || column.notNull) continue;
      // A foreign key asks for its own values only, and its index is seldom mostly nulls.
      if (record.partOf !== null || referringColumns(catalog, table.id).has(column.id)) continue;
      const where = `${quoteName(column.name)} IS NOT NULL`;
      yield {
        at: record.id,
        message: `${name} of ${table.name} also holds the rows where ${column.name} is null.`,
        fix: { id: "change-index", input: { indexId: record.id, predicate: where } },
      };
    }
  },
});
