import type { Loss } from "../core/export/target.ts";
import { otherDialectOf } from "../core/sql/import/other-dialect.ts";
import type { Io } from "./io.ts";
import type { Source } from "./read-design.ts";

/** Says what became of each statement, in numbers, and where and why some were refused. How many were is returned. */
export function reportLedger(io: Io, { ledger, name, text }: Source): number {
  if (ledger.length === 0) return 0;
  const refused = ledger.filter(({ outcome }) => outcome === "refused");
  for (const { file = name, line, column, reason } of refused)
    io.err(`${file}:${line}:${column}: refused: ${reason}\n`);
  const count = (outcome: string): number => ledger.filter((line) => line.outcome === outcome).length;
  const counts = [
    `${count("modelled")} modelled`,
    `${count("kept")} kept verbatim`,
    `${count("data")} skipped (data and session)`,
    `${refused.length} refused`,
  ];
  io.err(
    `${name}: ${ledger.length} ${ledger.length === 1 ? "statement" : "statements"}: ${counts.join(", ")}\n`,
  );
  const dialect = otherDialectOf({ ledger, text });
  if (dialect !== undefined) io.err(`${name}: ${dialect}\n`);
  return refused.length;
}

/** Says what an export could not express. How much that was is returned. */
export function reportLosses(io: Io, losses: readonly Loss[]): number {
  for (const { at, message } of losses) io.err(`${at}: lost: ${message}\n`);
  return losses.length;
}
