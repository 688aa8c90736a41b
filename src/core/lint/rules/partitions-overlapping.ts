import { defineRule } from "../rule.ts";
import { normalized } from "../sql-text.ts";

/** What a partition takes: values of a list, or a stretch; what is not plain enough to compare is left out. */
type Taken = { readonly values: readonly string[] } | { readonly from: number; readonly to: number };

/** PostgreSQL refuses the second. */
export const partitionsOverlapping = defineRule({
  id: "partitions-overlapping",
  severity: "error",
  category: "scale",
  title: "Partitions that take the same rows",
  why: "A row belongs into one partition only: PostgreSQL refuses to make the second of two that overlap.",
  remedy: "Let each begin where the one before it ends; the upper bound of a range is not in it.",
  examples: {
    bad: [
      "create table t (id int primary key) partition by range (id); create table t_0 partition of t for values from (0) to (11); create table t_1 partition of t for values from (10) to (20);",
      "create table t (at date) partition by range (at); create table t_0 partition of t for values from ('2026-01-01') to ('2026-03-01'); create table t_1 partition of t for values from ('2026-02-01') to ('2026-04-01');",
      "create table t (land text primary key) partition by list (land); create table t_0 partition of t for values in ('de', 'at'); create table t_1 partition of t for values in ('at');",
    ],
    good: [
      "create table t (id int primary key) partition by range (id); create table t_0 partition of t for values from (0) to (10); create table t_1 partition of t for values from (10) to (20); create table t_2 partition of t default;",
    ],
  },
  reach: "neighbours",
  *check({ catalog, tables }) {
    for (const table of tables) {
      if (!table.partitionBy) continue;
      const parts = catalog.partitionsOf(table.id).flatMap((part) => {
        const taken = takenBy(normalized(part.partitionOf?.bound ?? ""));
        return taken ? [{ part, taken }] : [];
      });
      for (const [at, { part, taken }] of parts.entries()) {
        const other = parts.slice(0, at).find((earlier) => meet(earlier.taken, taken));
        if (other)
          yield {
            at: part.id,
            message: `${part.name} and ${other.part.name} of ${table.name} take the same rows.`,
          };
      }
    }
  },
});

function takenBy(bound: string): Taken | undefined {
  const [, list] = /^for values in \( (.+) \)$/.exec(bound) ?? [];
  if (list !== undefined) return { values: list.split(" , ") };
  const [, from, to] = /^for values from \( (\S+) \) to \( (\S+) \)$/.exec(bound) ?? [];
  const [low, high] = [from, to].map(placeOf);
  return low !== undefined && high !== undefined ? { from: low, to: high } : undefined;
}

/** Where a bound lies: a whole number, or a day as yyyymmdd. */
function placeOf(bound: string | undefined): number | undefined {
  if (bound === "minvalue") return Number.NEGATIVE_INFINITY;
  if (bound === "maxvalue") return Number.POSITIVE_INFINITY;
  const [, year, month, day] = /^'(\d{4})-(\d\d)-(\d\d)'$/.exec(bound ?? "") ?? [];
  if (year !== undefined) return Number(`${year}${month}${day}`);
  return /^\d+$/.test(bound ?? "") ? Number(bound) : undefined;
}

function meet(one: Taken, other: Taken): boolean {
  if ("values" in one) return "values" in other && one.values.some((value) => other.values.includes(value));
  return "from" in other && one.from < other.to && other.from < one.to;
}
