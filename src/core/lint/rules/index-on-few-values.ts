import { pathsIn } from "../access-path.ts";
import { defineRule } from "../rule.ts";

/** An enum of five labels divides a table into five parts. */
export const indexOnFewValues = defineRule({
  id: "index-on-few-values",
  severity: "info",
  category: "indexing",
  title: "Index on a column of few values",
  why: "Each value stands in a large part of the rows, which are then read faster without the index.",
  remedy: "Index the rare values by a partial index, or put another column first.",
  options: { few: 5 },
  optIn: true,
  examples: {
    bad: [
      "create type state as enum ('open', 'done'); create table t (id int primary key, state state not null); create index on t (state);",
    ],
    good: [
      "create type state as enum ('open', 'done'); create table t (id int primary key, state state not null); create index on t (id) where state = 'open';",
    ],
  },
  *check({ catalog, tables, options }) {
    for (const { table, path } of pathsIn(catalog, tables)) {
      const { unique, predicate, keys, record, name } = path;
      const base = keys[0]?.columnRecord?.type.base;
      const labels = base?.kind === "defined" ? catalog.find("enum", base.id)?.values.length : undefined;
      if (unique || predicate !== null || keys.length > 1 || labels === undefined || labels > options.few)
        continue;
      yield { at: record.id, message: `${name} of ${table.name} tells only ${labels} values apart.` };
    }
  },
});
