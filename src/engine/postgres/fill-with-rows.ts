import type { Comparison } from "../../core/diff/comparison.ts";
import { ATTEMPTS, type RowWriter, rowWriters } from "../../core/diff/rows/row-writer.ts";
import { unwantedRows } from "../../core/diff/rows/unwanted-rows.ts";
import type { ProofRows } from "../../core/introspect/migration-proof.ts";
import { type SqlRunner, sqlFailureOf } from "./sql-runner.ts";

/** How many rows a table gets: enough for every kind of value, few enough that a schema of hundreds is filled at once. */
const ROWS = 8;

/**
 * Fills the tables of the design before with rows that it allows, and says what could not be filled and why. The
 * migration itself fills the new tables with these ids.
 */
export async function fillWithRows(
  runner: SqlRunner,
  { after, before, ...comparison }: Comparison,
  filled: ReadonlySet<string>,
): Promise<ProofRows> {
  const writers = rowWriters(before, after);
  const unfilled: { readonly table: string; readonly reason: string }[] = [];
  for (const writer of writers) {
    const reason = await fill(runner, writer);
    if (reason !== undefined) unfilled.push({ table: writer.path, reason });
  }
  const later = [
    ...writers.flatMap(({ afterwards }) => afterwards),
    ...unwantedRows({ before, after, ...comparison }, filled).toReversed(),
  ];
  const unheeded: string[] = [];
  for (const sql of later) {
    const reason = await attempt(runner, sql);
    if (reason !== undefined) unheeded.push(reason);
  }
  return { tables: writers.length - unfilled.length, unfilled, unheeded };
}

/** Why a table has no row at all; undefined when it has some. */
async function fill(runner: SqlRunner, { row }: RowWriter): Promise<string | undefined> {
  let reason: string | undefined;
  let filled = 0;
  for (let n = 0; n < ROWS; n += 1) {
    for (let turn = 0; turn < ATTEMPTS; turn += 1) {
      const refused = await attempt(runner, row(n, turn));
      if (refused === undefined) {
        filled += 1;
        break;
      }
      reason = refused;
    }
    if (filled === 0 && n === 1) return reason;
  }
  return filled > 0 ? undefined : reason;
}

/** What PostgreSQL said against a statement; undefined when it ran. */
async function attempt(runner: SqlRunner, sql: string): Promise<string | undefined> {
  try {
    await runner.exec(sql);
    return undefined;
  } catch (error) {
    return sqlFailureOf(error).message;
  }
}
