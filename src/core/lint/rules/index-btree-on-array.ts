import { pathsOver } from "../access-path.ts";
import { defineRule } from "../rule.ts";
import { typeNameOf } from "../type-facts.ts";

/** A btree compares whole arrays; what people search is their elements. */
export const indexBtreeOnArray = defineRule({
  id: "index-btree-on-array",
  severity: "warning",
  category: "indexing",
  title: "Btree index on an array",
  why: "It finds only whole arrays that are equal; searches for an element (@>, && and = ANY) read the table.",
  remedy: "Make it a gin index.",
  examples: {
    bad: ["create table t (id int primary key, tags text[]); create index on t (tags);"],
    good: ["create table t (id int primary key, tags text[]); create index on t using gin (tags);"],
  },
  *check({ catalog, tables }) {
    for (const { table, path } of pathsOver(catalog, tables, (type) => type.endsWith("[]"))) {
      const { method, unique, keys, record, name } = path;
      if (method !== "btree" || unique) continue;
      const columns = keys.flatMap(({ columnRecord }) => columnRecord ?? []);
      const array = columns.find((column) => typeNameOf(catalog, column).endsWith("[]"));
      if (!array) continue;
      yield {
        at: record.id,
        message: `${name} of ${table.name} is a btree over the array ${array.name}.`,
        fix:
          keys.length === 1
            ? { id: "change-index", input: { indexId: record.id, method: "gin" } }
            : undefined,
      };
    }
  },
});
