import { isRefusal } from "../base/refusal.ts";
import type { SqlParser } from "../sql/import/parser.ts";
import { compare } from "./compare.ts";
import type { Comparison } from "./comparison.ts";
import type { Hazard, RelationEffect, StatementEffect } from "./hazards/effect.ts";
import { blockedBy, isAtLeast, type LockMode } from "./hazards/lock-mode.ts";
import { onlineHazards } from "./online/online-hazards.ts";
import { type OnlinePhase, type OnlinePlan, onlinePhases } from "./online/online-plan.ts";
import type { Plan, Step } from "./plan.ts";
import { planHazards, type StatementHazards } from "./plan-hazards.ts";

/** What a step holds on to, and what that means for others: nobody waits, somebody waits for a moment, somebody waits long. */
export interface StepLock {
  readonly mode: LockMode;
  readonly relation: string;
  readonly weight: "low" | "brief" | "blocking";
}

/** A step of a migration for people. */
export interface ToldStep {
  readonly title: string;
  /** The record it is about, in the comparison. */
  readonly about: string;
  readonly sql: readonly string[];
  readonly transactional: boolean;
  /** Of an online migration: what the step belongs to. Old code runs until the first step of "contract". */
  readonly phase: OnlinePhase | undefined;
  /** What it destroys, in sentences. */
  readonly losses: readonly string[];
  /** The strongest lock on something that others may use; undefined where there is none. */
  readonly lock: StepLock | undefined;
  /** The gravest first. */
  readonly hazards: readonly Hazard[];
}

/** The steps there and back, each with what it does to a running database. */
export function tellPlan(
  plan: Plan,
  comparison: Comparison,
  parser: SqlParser,
): { readonly up: readonly ToldStep[]; readonly down: readonly ToldStep[] } {
  const back = compare(comparison.after, comparison.before, { match: "id" });
  if (isRefusal(back)) throw new Error(back.refused);
  return {
    up: tellSteps(plan.steps, planHazards(plan.steps, comparison, { parser })),
    down: tellSteps(plan.down, planHazards(plan.down, back, { parser })),
  };
}

/** The same for an online migration, whose way back is that of the plain plan. */
export function tellOnlinePlan(
  online: OnlinePlan,
  plan: Plan,
  { comparison, parser }: { readonly comparison: Comparison; readonly parser: SqlParser },
): ReturnType<typeof tellPlan> {
  const found = onlineHazards(online, comparison, parser);
  const steps = online.steps.map((step) => ({ ...step, transactional: step.run === "transaction" }));
  return {
    up: tellSteps(steps, found),
    down: tellPlan({ ...plan, down: online.down }, comparison, parser).down,
  };
}

type AnyStep = Pick<Step, "title" | "about" | "sql" | "transactional" | "losses"> & {
  readonly phase: string;
};
type Found = Pick<StatementHazards, "step" | "sql"> & { readonly effect: StatementEffect | null };

/** Hazards come statement by statement in the order of the steps; statements that have none are left out there. */
function tellSteps(steps: readonly AnyStep[], found: readonly Found[]): readonly ToldStep[] {
  let next = 0;
  return steps.map((step) => {
    const own: Found[] = [];
    for (const text of step.sql) {
      const effect = found[next];
      if (effect?.sql !== text || effect.step !== step.title) continue;
      own.push(effect);
      next += 1;
    }
    return tellStep(
      step,
      own.flatMap(({ effect }) => effect ?? []),
    );
  });
}

function tellStep(step: AnyStep, effects: readonly StatementEffect[]): ToldStep {
  const { about, losses, phase, sql, title, transactional } = step;
  const hazards = effects.flatMap((effect) => effect.hazards);
  const rank = { danger: 0, caution: 1, note: 2 } as const;
  return {
    title,
    about,
    sql,
    transactional,
    phase: onlinePhases.find((one) => one === phase),
    losses: losses.map(({ sentence }) => sentence),
    lock: lockOf(
      effects.flatMap(({ relations }) => relations),
      hazards,
    ),
    hazards: hazards.toSorted((a, b) => rank[a.severity] - rank[b.severity]),
  };
}

function lockOf(relations: readonly RelationEffect[], hazards: readonly Hazard[]): StepLock | undefined {
  const [first, ...others] = relations.filter(({ isNew }) => !isNew);
  if (!first) return undefined;
  const strongest = others.reduce((one, other) => (isAtLeast(one.lock, other.lock) ? one : other), first);
  const waits = blockedBy(strongest.lock) !== "nothing";
  const long = hazards.some(
    ({ kind, severity }) => (kind === "blocks-reads" || kind === "blocks-writes") && severity !== "note",
  );
  return {
    mode: strongest.lock,
    relation: strongest.relation,
    weight: waits ? (long ? "blocking" : "brief") : "low",
  };
}
