import { isRefusal, type Refusal } from "../core/base/refusal.ts";
import type { Comparison } from "../core/diff/comparison.ts";
import type { DataStep } from "../core/diff/data-step.ts";
import type { Arguments } from "./arguments.ts";
import type { Io } from "./io.ts";
import { readDataSteps } from "./read-data-steps.ts";
import { readSides } from "./read-sides.ts";

/** Two designs compared, and what is said about rows between them. */
export interface ReadMigration {
  readonly comparison: Comparison;
  readonly data: readonly DataStep[];
}

/** Reads BEFORE, AFTER and --backfill, and tells what is dropped and added that may be a rename. */
export async function readMigration(given: Arguments, io: Io): Promise<ReadMigration | Refusal> {
  const comparison = await readSides(given, io);
  if (isRefusal(comparison)) return comparison;
  for (const { reason, rename } of comparison.questions) {
    io.err(`crowfoot: dropped and added: ${reason} If it is a rename, say so: --rename ${rename}\n`);
  }
  const data = await readDataSteps(given, comparison);
  return isRefusal(data) ? data : { comparison, data };
}
