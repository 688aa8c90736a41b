import { counted } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { normalized } from "../sql-text.ts";

const exact = /^('\d{4}-\d\d-\d\d'|-? ?\d+|minvalue|maxvalue)$/;

/** A row for which there is no partition is refused. */
export const partitionMissing = defineRule({
  id: "partition-missing",
  severity: "warning",
  category: "scale",
  title: "Partitioned table with a gap",
  why: "A row that belongs into no partition is refused with an error, usually at the turn of a month.",
  remedy: "Make the missing partitions; a DEFAULT partition takes what belongs nowhere.",
  examples: {
    bad: [
      "create table t (id int primary key) partition by hash (id); create table t_0 partition of t for values with (modulus 2, remainder 0);",
      "create table t (id int primary key) partition by range (id);",
    ],
    good: [
      "create table t (id int primary key) partition by hash (id); create table t_0 partition of t for values with (modulus 2, remainder 0); create table t_1 partition of t for values with (modulus 2, remainder 1);",
      "create table t (id int primary key) partition by range (id); create table t_0 partition of t for values from (0) to (10); create table t_1 partition of t for values from (10) to (20);",
    ],
  },
  reach: "neighbours",
  *check({ catalog, tables }) {
    for (const table of tables) {
      if (!table.partitionBy) continue;
      const bounds = catalog
        .partitionsOf(table.id)
        .flatMap(({ partitionOf }) => (partitionOf ? [normalized(partitionOf.bound)] : []));
      if (bounds.length === 0)
        yield {
          at: table.id,
          message: `${table.name} is partitioned and has no partition, so it takes no row.`,
        };
      const covered = hashShare(bounds);
      if (table.partitionBy.strategy === "hash" && bounds.length > 0 && covered < 1)
        yield {
          at: table.id,
          message: `${counted(bounds.length, "partition")} of ${table.name} take only ${Math.round(covered * 100)} % of its rows.`,
        };
      const gap =
        table.partitionBy.strategy === "range" && !bounds.includes("default") ? gapIn(bounds) : undefined;
      if (gap !== undefined)
        yield {
          at: table.id,
          message: `${table.name} has no partition from ${gap} on, though there are later ones.`,
        };
    }
  },
});

/** The share of all rows that hash partitions take. */
function hashShare(bounds: readonly string[]): number {
  const shares = bounds.map((bound) => 1 / Number(/modulus (\d+)/.exec(bound)?.[1] ?? "1"));
  return shares.reduce((sum, one) => sum + one, 0) + 1e-9;
}

/** The end of a range where no other begins, unless it is the last: as many ends as beginnings lack a partner. */
function gapIn(bounds: readonly string[]): string | undefined {
  const ranges = bounds.flatMap((bound) => {
    const [, from, to] = /from \( (.+?) \) to \( (.+) \)$/.exec(bound) ?? [];
    return from !== undefined && to !== undefined ? [{ from, to }] : [];
  });
  // Only of whole days and whole numbers does the text tell whether two bounds are equal.
  if (!ranges.every(({ from, to }) => [from, to].every((bound) => exact.test(bound)))) return undefined;
  const begins = new Set(ranges.map(({ from }) => from));
  const open = ranges.filter(({ to }) => !begins.has(to)).map(({ to }) => to);
  return open.length > 1 ? open.sort()[0] : undefined;
}
