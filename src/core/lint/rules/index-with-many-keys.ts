import { pathsIn } from "../access-path.ts";
import { defineRule } from "../rule.ts";

/** The fourth key seldom narrows what three have found. */
export const indexWithManyKeys = defineRule({
  id: "index-with-many-keys",
  severity: "info",
  category: "indexing",
  title: "Index of many keys",
  why: "It serves only searches that give its first keys, and every key makes it wider.",
  remedy: "Keep the keys that narrow the search; INCLUDE what is only read.",
  options: { most: 4 },
  optIn: true,
  examples: {
    bad: [
      "create table t (id int primary key, a int, b int, c int, d int, e int); create index on t (a, b, c, d, e);",
    ],
    good: ["create table t (id int primary key, a int, b int); create index on t (a, b);"],
  },
  *check({ catalog, tables, options }) {
    for (const { table, path } of pathsIn(catalog, tables)) {
      const { unique, keys, record, name } = path;
      if (unique || keys.length <= options.most) continue;
      yield { at: record.id, message: `${name} of ${table.name} has ${keys.length} keys.` };
    }
  },
});
