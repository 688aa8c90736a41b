import { pathsIn } from "../access-path.ts";
import { defineRule } from "../rule.ts";
import { isLog, isPartition } from "../table-facts.ts";
import { isMoment } from "../type-facts.ts";

/** Rows of a log lie in the order in which they were made. */
export const indexBtreeOnLogTime = defineRule({
  id: "index-btree-on-log-time",
  severity: "info",
  category: "indexing",
  title: "Large index over the time of a log",
  why: "A btree has an entry for every row; where rows lie in the order of their time, a BRIN index says the same in a few pages and costs an insert next to nothing.",
  remedy: "Make it BRIN, if it is searched by stretches of time and not for single rows.",
  options: { rows: 10_000_000 },
  examples: {
    bad: [
      "create table events (id bigint primary key, created_at timestamptz not null); create index on events (created_at);",
    ],
    good: [
      "create table events (id bigint primary key, created_at timestamptz not null); create index on events using brin (created_at);",
      "create table few_events (id bigint primary key, created_at timestamptz not null); create index on few_events (created_at);",
    ],
    rows: { "public.events": 50_000_000, "public.few_events": 1000 },
  },
  *check({ catalog, tables, rowsOf, options }) {
    for (const { table, path } of pathsIn(catalog, tables)) {
      const { keys, method, name, predicate, record, unique } = path;
      const column = keys[0]?.columnRecord;
      if ((rowsOf(table) ?? 0) < options.rows || isPartition(table) || !isLog(table)) continue;
      if (method !== "btree" || unique || predicate !== null || keys.length > 1 || !column) continue;
      if (!isMoment(catalog, column) || /^(updated|modified|changed|last)/i.test(column.name)) continue;
      yield {
        at: record.id,
        message: `${name} of ${table.name} holds every ${column.name}, though the rows lie in its order.`,
        fix:
          keys[0]?.descending === false && path.include.length === 0
            ? { id: "change-index", input: { indexId: record.id, method: "brin" } }
            : undefined,
      };
    }
  },
});
