import { accessPathsOf } from "../access-path.ts";
import { defineRule } from "../rule.ts";
import { isText } from "../type-facts.ts";

/** A hash index finds equal values and nothing else. */
export const indexHashMisused = defineRule({
  id: "index-hash-misused",
  severity: "info",
  category: "indexing",
  title: "Hash index without gain",
  why: "It serves no order and no range, and over short values it is no smaller than a btree. It pays for long texts that are compared for equality.",
  remedy: "Make it a btree, or drop it where there is one.",
  examples: {
    bad: ["create table t (id int primary key, a int); create index on t using hash (a);"],
    good: ["create table t (id int primary key, url text); create index on t using hash (url);"],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      const paths = accessPathsOf(catalog, table.id);
      for (const { method, keys, record, name } of paths) {
        const column = keys[0]?.columnRecord;
        if (method !== "hash" || !column || record.partOf !== null) continue;
        const twin = paths.find((path) => path.method === "btree" && path.keys[0]?.column === column.id);
        if (!twin && isText(catalog, column)) continue;
        yield twin
          ? {
              at: record.id,
              message: `${name} of ${table.name} finds what ${twin.name} finds as well.`,
              fix: { id: "remove-index", input: { indexId: record.id } },
            }
          : {
              at: record.id,
              message: `${name} of ${table.name} is a hash index over the short ${column.name}.`,
              fix: { id: "change-index", input: { indexId: record.id, method: "btree" } },
            };
      }
    }
  },
});
