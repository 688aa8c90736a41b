import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import { checkDataStep } from "../core/diff/check-data-step.ts";
import type { Comparison } from "../core/diff/comparison.ts";
import { type DataStep, dataStepsGiven } from "../core/diff/data-step.ts";
import { namesWhenFilled, reversed } from "../core/diff/plan-with-data.ts";
import { loadParser } from "../engine/parser/load-in-node.ts";
import type { Arguments } from "./arguments.ts";

/** What --backfill says about rows; refused with its text where it names nothing or PostgreSQL could not read it. */
export async function readDataSteps(
  given: Arguments,
  comparison: Comparison,
): Promise<readonly DataStep[] | Refusal> {
  const texts = given.flags.get("backfill") ?? [];
  const steps = dataStepsGiven(comparison, texts);
  if (isRefusal(steps) || steps.length === 0) return steps;
  const parser = await loadParser();
  for (const way of ["up", "down"] as const) {
    const own = steps.filter((step) => step.way === way);
    if (own.length === 0) continue;
    const names = namesWhenFilled(way === "up" ? comparison : reversed(comparison), own);
    for (const step of own) {
      const refused = checkDataStep(step, names, parser);
      if (refused) return refuse(`The backfill “${texts[steps.indexOf(step)] ?? ""}”: ${refused.refused}`);
    }
  }
  return steps;
}
