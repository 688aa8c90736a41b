import { arranged } from "./arranged.ts";
import { batchLoop } from "./online/batch.ts";
import { isOnline, type OnlinePhase, type OnlinePlan, type OnlineStep } from "./online/online-plan.ts";
import { LOCK_TIMEOUT, marker, advice as onFailure, ways } from "./online/online-words.ts";
import type { Loss, Plan, Step } from "./plan.ts";

/** What a migration of a tool does of a step. */
export interface PartStep {
  /** What it does, what it loses, whether it is for good: a line each. */
  readonly remarks: readonly string[];
  /** Statements without their final semicolons. */
  readonly sql: readonly string[];
}

/** What one migration of a tool does in one direction. */
export interface Part {
  readonly steps: readonly PartStep[];
  /** Whether it may stand in a transaction with itself; an empty part may. What may not is one statement. */
  readonly transactional: boolean;
  /** What is to be said first, in sentences. */
  readonly remarks: readonly string[];
  /** What the transaction sets first: parameters of the server, and values as SQL. */
  readonly settings: readonly (readonly [parameter: string, value: string])[];
}

/** One migration of a tool: it runs whole or not at all, and back after all that came later. */
export interface Round {
  readonly up: Part;
  readonly down: Part;
  /** What it is for, where the plan has phases. */
  readonly phase?: OnlinePhase;
}

type Way = Part & { readonly phase?: OnlinePhase };

/**
 * A plan as migrations that a tool runs one by one, forwards up and backwards down. Each statement that cannot share a
 * transaction has a round of its own: ahead of or behind the rest in its direction, as in `migrationScript`, or where an
 * online plan has it; the way back of an online plan is that of its last rounds. With `mixed` false both directions of a round
 * are alike in whether they are transactional, for tools that can only mark a whole file. The advice is told first.
 */
export function roundsOf(
  plan: Plan | OnlinePlan,
  { advice, mixed }: { readonly advice: readonly string[]; readonly mixed: boolean },
): readonly Round[] {
  const notes = [...plan.notes, ...advice];
  const ups = isOnline(plan) ? onlineWays({ ...plan, notes }) : partsOf(plan.steps, notes);
  const lost = plan.beyondRecall.map((sentence) => `Not brought back: ${sentence}`);
  const downs = partsOf(plan.down, lost);
  const idle = isOnline(plan) ? waiting : nothing;
  const count = Math.max(ups.length, downs.length);
  const rounds = Array.from({ length: count }, (_, at): Round => {
    const { phase, ...up } = ups[at] ?? nothing;
    return { up, down: downs[count - 1 - at] ?? idle, ...(phase === undefined ? {} : { phase }) };
  });
  return mixed ? rounds : rounds.flatMap(alike);
}

const nothing: Way = { steps: [], transactional: true, remarks: [], settings: [] };

const waiting: Way = {
  ...nothing,
  remarks: ["Nothing to do in this direction: the last of these migrations takes all of them back."],
};

function partsOf(steps: readonly Step[], remarks: readonly string[]): readonly Way[] {
  const { ahead, behind, together } = arranged(steps);
  const parts = [
    ...ahead.flatMap((step) => apart(told(step, ["Stands by itself: what follows needs it committed."]))),
    ...(together.length > 0 ? [transaction(together.map((step) => told(step, [])))] : []),
    ...behind.flatMap((step) =>
      apart(told(step, ["Stands by itself: PostgreSQL refuses it in a transaction."])),
    ),
  ];
  return parts.map((part, at) => (at === 0 ? { ...part, remarks } : part));
}

function onlineWays({ notes, steps }: OnlinePlan): readonly Way[] {
  const last = steps.findIndex(({ phase }) => phase === "contract");
  return steps.flatMap((step, at): readonly Way[] => {
    const remarks = [...(at === 0 ? [...notes, ...onFailure] : []), ...(at === last ? marker : [])];
    return onlineParts(step).map((part, place) => ({
      ...part,
      phase: step.phase,
      remarks: [...(place === 0 ? remarks : []), ways[step.run]],
    }));
  });
}

function onlineParts(step: OnlineStep): readonly Part[] {
  const { remarks, sql } = told(step, []);
  if (step.run === "batches") return apart({ remarks, sql: sql.map(batchLoop) });
  if (step.run === "alone") return apart({ remarks, sql });
  const part = transaction([{ remarks, sql }]);
  return [{ ...part, settings: [["lock_timeout", `'${LOCK_TIMEOUT}'`], ...part.settings] }];
}

/** Statement by statement, each committed by itself. */
function apart({ remarks, sql }: PartStep): readonly Part[] {
  return sql.map((statement) => ({
    ...nothing,
    steps: [{ remarks, sql: [statement] }],
    transactional: false,
  }));
}

/** Routines may be made before what they use. */
function transaction(steps: readonly PartStep[]): Part {
  const makesRoutines = steps.some(({ sql }) =>
    sql.some((text) => /^CREATE (?:OR REPLACE )?(?:FUNCTION|PROCEDURE)\b/.test(text)),
  );
  return { ...nothing, steps, settings: makesRoutines ? [["check_function_bodies", "false"]] : [] };
}

interface Tellable {
  readonly title: string;
  readonly sql: readonly string[];
  readonly losses: readonly Loss[];
}

function told({ losses, sql, title }: Tellable, more: readonly string[]): PartStep {
  const lost = losses.map(({ sentence }) => `Data loss: ${sentence}`);
  return { remarks: [...title.split("; "), ...more, ...lost], sql };
}

/** A round that is transactional in one direction only becomes two, unless the other direction is empty. */
function alike(round: Round): readonly Round[] {
  const { up, down } = round;
  if (up.transactional === down.transactional || up.steps.length === 0 || down.steps.length === 0) {
    return [round];
  }
  return [
    { ...round, down: waiting },
    { ...round, up: nothing },
  ];
}
