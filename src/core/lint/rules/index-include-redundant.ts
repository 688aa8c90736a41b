import { pathsIn } from "../access-path.ts";
import { defineRule } from "../rule.ts";

/** What an index carries besides its keys is written with every change. */
export const indexIncludeRedundant = defineRule({
  id: "index-include-redundant",
  severity: "warning",
  category: "indexing",
  title: "Index that carries too much",
  why: "A key that is included again is stored twice; many included columns make the index as wide as the table, and changes of any of them touch it.",
  remedy: "Include only what is read together with the keys and is small.",
  options: { most: 4 },
  examples: {
    bad: ["create table t (id int primary key, a int, b int); create index on t (a) include (a, b);"],
    good: ["create table t (id int primary key, a int, b int); create index on t (a) include (b);"],
  },
  *check({ catalog, tables, options }) {
    for (const { table, path } of pathsIn(catalog, tables)) {
      const { include, keys, record, name } = path;
      if (include.length === 0) continue;
      const again = include.find((id) => keys.some(({ column }) => column === id));
      const twice = catalog.find("column", again)?.name;
      if (twice === undefined && include.length <= options.most) continue;
      const reason = twice === undefined ? `includes ${include.length} columns` : `includes its key ${twice}`;
      yield {
        at: record.id,
        message: `${name} of ${table.name} ${reason}.`,
        fix:
          twice !== undefined && record.kind === "index"
            ? {
                id: "change-index",
                input: {
                  indexId: record.id,
                  include: include.filter((id) => !keys.some(({ column }) => column === id)),
                },
              }
            : undefined,
      };
    }
  },
});
