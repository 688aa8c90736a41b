import { pathsOver } from "../access-path.ts";
import { defineRule } from "../rule.ts";
import { typeNameOf } from "../type-facts.ts";

/** An index over two values divides the table in two. */
export const indexOnBoolean = defineRule({
  id: "index-on-boolean",
  severity: "warning",
  category: "indexing",
  title: "Index on a boolean",
  why: "Half of the table is found through the index, more slowly than by reading it; only the rarer value would be worth it.",
  remedy: "Index what is searched for, WHERE the flag has the rare value.",
  examples: {
    bad: [
      "create table t (id int primary key, done boolean not null default false); create index on t (done);",
    ],
    good: [
      "create table t (id int primary key, done boolean not null default false); create index on t (id) include (done) where not done;",
      "create table t (id int primary key, a int, done boolean not null default false); create index on t (a, done);",
    ],
  },
  *check({ catalog, tables }) {
    for (const { table, path } of pathsOver(catalog, tables, (type) => type === "bool")) {
      const { method, unique, predicate, keys, record, name } = path;
      if (method !== "btree" || unique || predicate !== null) continue;
      const column = keys[0]?.columnRecord;
      if (!column || typeNameOf(catalog, column) !== "bool") continue;
      yield {
        at: record.id,
        message: `${name} of ${table.name} begins with ${column.name}, which has two values.`,
        fix: keys.length === 1 ? { id: "remove-index", input: { indexId: record.id } } : undefined,
      };
    }
  },
});
