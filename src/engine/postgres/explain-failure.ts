import { laterFeatures } from "../../core/postgres/later-features.ts";
import type { SqlFailure, SqlRunner } from "./sql-runner.ts";

/** SQLSTATEs of a server that does not know what it reads: syntax, feature, value, function, object, definition. */
const ignorance: ReadonlySet<string> = new Set(["42601", "0A000", "22023", "42883", "42704", "42P17"]);

/** The major version of the server. */
export async function majorVersion(runner: SqlRunner): Promise<number> {
  const [row] = await runner.query("SELECT current_setting('server_version_num')::int / 10000 AS major");
  return Number(row?.major);
}

/** A failure, and what the statement says that only later versions know; `tree` is undefined where it cannot be parsed. */
export function explainFailure(failure: SqlFailure, tree: unknown, major: number): SqlFailure {
  if (!ignorance.has(failure.code)) return failure;
  const later = laterFeatures(tree, major);
  if (later.length === 0) return failure;
  const needs = later.map(({ called, since }) => `${called} needs PostgreSQL ${since}`).join(", ");
  return { ...failure, message: `${failure.message} (${needs}; this is ${major})` };
}
