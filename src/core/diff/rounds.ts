import type { Plan, Step } from "./plan.ts";

/** What one migration of a tool does in one direction. */
export interface Part {
  readonly steps: readonly Step[];
  /** Whether it may stand in a transaction with itself; an empty part may. */
  readonly transactional: boolean;
  /** What is to be said first, in sentences. */
  readonly remarks: readonly string[];
}

/** One migration of a tool: it runs whole or not at all, and back after all that came later. */
export interface Round {
  readonly up: Part;
  readonly down: Part;
}

/**
 * A plan as migrations that a tool runs one by one, forwards up and backwards down. Each step that cannot share a
 * transaction has a round of its own, ahead of the rest in its direction, as in `migrationScript`. With `mixed` false both
 * directions of a round are alike in whether they are transactional, for tools that can only mark a whole file.
 */
export function roundsOf(plan: Plan, { mixed }: { readonly mixed: boolean }): readonly Round[] {
  const ups = partsOf(plan.steps, plan.notes);
  const downs = partsOf(
    plan.down,
    plan.beyondRecall.map((sentence) => `Not brought back: ${sentence}`),
  );
  const count = Math.max(ups.length, downs.length);
  const rounds = Array.from({ length: count }, (_, at) => ({
    up: ups[at] ?? nothing,
    down: downs[count - 1 - at] ?? nothing,
  }));
  return mixed ? rounds : rounds.flatMap(alike);
}

const nothing: Part = { steps: [], transactional: true, remarks: [] };

function partsOf(steps: readonly Step[], remarks: readonly string[]): readonly Part[] {
  const together = steps.filter(({ transactional }) => transactional);
  const groups = [
    ...steps.filter(({ transactional }) => !transactional).map((step) => [step]),
    ...(together.length > 0 ? [together] : []),
  ];
  return groups.map((group, at) => ({
    steps: group,
    transactional: group === together,
    remarks: at === 0 ? remarks : [],
  }));
}

/** A round that is transactional in one direction only becomes two, unless the other direction is empty. */
function alike(round: Round): readonly Round[] {
  const { up, down } = round;
  if (up.transactional === down.transactional || up.steps.length === 0 || down.steps.length === 0) {
    return [round];
  }
  return [
    { up, down: nothing },
    { up: nothing, down },
  ];
}
