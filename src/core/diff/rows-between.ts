import type { SqlParser } from "../sql/import/parser.ts";
import { checkDataStep } from "./check-data-step.ts";
import type { Comparison } from "./comparison.ts";
import type { DataStep } from "./data-step.ts";
import { namesWhenFilled, reversed } from "./plan-with-data.ts";
import { type RowQuestion, rowQuestions, stepAnswering } from "./row-question.ts";

/** An answer to a question about rows: what to fill the column or table with on that way. */
export interface Fill {
  readonly way: "up" | "down";
  readonly id: string;
  readonly sql: string;
}

/** A question about rows with its answer, and why that does not hold good. */
export interface ToldRows extends RowQuestion {
  readonly sql: string | null;
  readonly refused: string | null;
}

/** The questions of a migration with a person's answers, and the steps that those make which hold good. */
export function rowsBetween(
  comparison: Comparison,
  fills: readonly Fill[],
  parser: SqlParser,
): { readonly data: readonly DataStep[]; readonly rows: readonly ToldRows[] } {
  const answered = rowQuestions(comparison).map((question) => {
    const fill = fills.find(({ id, way }) => id === question.id && way === question.way);
    const step = fill && stepAnswering(comparison, question, fill.sql);
    return { question, sql: fill?.sql ?? null, step };
  });
  const refusals = new Map(
    (["up", "down"] as const).flatMap((way) => {
      const steps = answered.flatMap(({ step }) => (step?.way === way ? [step] : []));
      if (steps.length === 0) return [];
      const names = namesWhenFilled(way === "up" ? comparison : reversed(comparison), steps);
      return steps.map((step) => [step, checkDataStep(step, names, parser)] as const);
    }),
  );
  const told = answered.map(({ question, sql, step }) => {
    const refusal = step && refusals.get(step);
    return { step, row: { ...question, sql, refused: refusal?.refused ?? null } };
  });
  return {
    data: told.flatMap(({ row, step }) => (step && row.refused === null ? [step] : [])),
    rows: told.map(({ row }) => row),
  };
}
