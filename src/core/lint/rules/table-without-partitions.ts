import { defineRule } from "../rule.ts";
import { isPartition, momentsOf } from "../table-facts.ts";

/** How many rows a table has only the configuration can say. */
export const tableWithoutPartitions = defineRule({
  id: "table-without-partitions",
  severity: "warning",
  category: "scale",
  title: "Large table in one piece",
  why: "Vacuum, index builds and deleting old rows take hours on a table of this size; a partition is dropped in a moment.",
  remedy: "PARTITION BY RANGE of a time, a partition for each month, or BY HASH of the tenant.",
  options: { most: 10_000_000 },
  examples: {
    bad: ["create table events (id bigint primary key, made_at timestamptz not null);"],
    good: [
      "create table events (id bigint, made_at timestamptz not null, primary key (id, made_at)) partition by range (made_at);",
      "create table others (id bigint primary key, made_at timestamptz not null);",
    ],
    rows: { "public.events": 50_000_000 },
  },
  *check({ catalog, tables, rowsOf, options }) {
    for (const table of tables) {
      const rows = rowsOf(table) ?? 0;
      if (rows <= options.most || table.partitionBy || isPartition(table)) continue;
      const time = momentsOf(catalog, table.id).find(({ notNull }) => notNull);
      const by = time ? `, for example by ${time.name}` : "";
      yield {
        at: table.id,
        ...(time ? { pattern: "monthly-partitions" } : {}),
        message: `${table.name} has ${rows} rows in one piece; it could be partitioned${by}.`,
      };
    }
  },
});
