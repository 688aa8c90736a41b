import { accessPathsOf } from "../access-path.ts";
import { defineRule } from "../rule.ts";
import { isLog, isPartition, momentsOf } from "../table-facts.ts";

/** What only grows has to be cut some day. */
export const logWithoutTimeIndex = defineRule({
  id: "log-without-time-index",
  severity: "info",
  category: "scale",
  title: "Log that cannot be searched by time",
  why: "A log is read by time and cut by time; without an index or partitions both read all of it.",
  remedy: "A BRIN index over the time, which is tiny, or partitions by month.",
  examples: {
    bad: [
      "create table audit_log (id bigint primary key, created_at timestamptz not null default now(), what text not null);",
    ],
    good: [
      "create table audit_log (id bigint primary key, created_at timestamptz not null default now(), what text not null); create index on audit_log using brin (created_at);",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      if (!isLog(table) || isPartition(table) || table.partitionBy) continue;
      const times = momentsOf(catalog, table.id);
      const [time] = times.filter(({ name }) => /creat|occur|happen|logged|timestamp|^at$|time/i.test(name));
      const all = new Set<string>(times.map(({ id }) => id));
      const indexed = accessPathsOf(catalog, table.id).some(({ keys }) =>
        keys.some(({ column }) => all.has(column ?? "")),
      );
      if (!time || indexed) continue;
      const keys = [{ columnId: time.id }];
      yield {
        at: table.id,
        message: `${table.name} grows, and no index finds its rows by ${time.name}.`,
        fix: { id: "add-index", input: { tableId: table.id, method: "brin", keys } },
      };
    }
  },
});
