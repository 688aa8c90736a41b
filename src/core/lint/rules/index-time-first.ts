import { pathsIn } from "../access-path.ts";
import { defineRule } from "../rule.ts";
import { isMoment } from "../type-facts.ts";

/** Columns behind one that is searched by range are not used to find rows. */
export const indexTimeFirst = defineRule({
  id: "index-time-first",
  severity: "info",
  category: "indexing",
  title: "Time before other keys of an index",
  why: "Times are searched by range, and what stands behind a range no longer narrows the search.",
  remedy: "Put the columns that are compared for equality first and the time last.",
  optIn: true,
  examples: {
    bad: ["create table t (id int primary key, at timestamptz, kind int); create index on t (at, kind);"],
    good: ["create table t (id int primary key, at timestamptz, kind int); create index on t (kind, at);"],
  },
  *check({ catalog, tables }) {
    for (const { table, path } of pathsIn(catalog, tables)) {
      const { method, unique, keys, record, name } = path;
      if (method !== "btree" || unique) continue;
      const columns = keys.map(({ column }) => catalog.find("column", column));
      const at = columns.findIndex((column) => column && isMoment(catalog, column));
      const next = columns[at + 1];
      if (at < 0 || !next || isMoment(catalog, next)) continue;
      yield {
        at: record.id,
        message: `${name} of ${table.name} has ${columns[at]?.name} before ${next.name}.`,
      };
    }
  },
});
