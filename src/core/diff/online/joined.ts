import type { Step } from "../plan.ts";
import type { OnlineStep } from "./online-plan.ts";
import { OLD } from "./recipe.ts";
import { syncIds } from "./sync-trigger.ts";
import { viewIdOf } from "./via-views.ts";

/** Steps of a plan, from and to, between which running code would miss something: they stand in one transaction. */
export type Span = readonly [from: number, to: number];

/** A step with its place in the plan. */
export type Placed = OnlineStep & {
  readonly at: number;
  /** It only touches what nobody uses yet. */
  readonly isCalm: boolean;
  /** Nobody misses what it makes: it may come behind a transaction that it stands in the midst of. */
  readonly isLoose: boolean;
};

/** The spans of a plan, those that overlap as one. */
export function spanOf(steps: readonly Step[]): readonly Span[] {
  const spans = [...replacements(steps), ...bonds(steps)];
  const merged: Span[] = [];
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && from <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], to)];
    else merged.push([from, to]);
  }
  return merged;
}

/** What is dropped and made again. */
function replacements(steps: readonly Step[]): readonly Span[] {
  const dropped = new Map<string, number>();
  return steps.flatMap(({ about, phase, title }, at): readonly Span[] => {
    if (phase === "drop" && title.startsWith("Drop")) dropped.set(about, at);
    const from = dropped.get(about);
    return phase === "make" && from !== undefined ? [[from, at]] : [];
  });
}

/** A table that gets another name and the view under the old one; a trigger, its function and what it keeps in step. */
function bonds(steps: readonly Step[]): readonly Span[] {
  const places = new Map<string, number[]>();
  for (const [at, { about }] of steps.entries()) places.set(about, [...(places.get(about) ?? []), at]);
  const ids = new Set([...places.keys()].map((id) => (id.startsWith(OLD) ? id.slice(OLD.length) : id)));
  return [...ids].flatMap((id): readonly Span[] => {
    const [trigger, routine] = syncIds(id);
    const groups = [
      [id, viewIdOf(id)],
      [trigger, routine, `${OLD}${id}`],
    ];
    return groups.flatMap((group): readonly Span[] => {
      const found = group.flatMap((one) => places.get(one) ?? []);
      return places.has(group[0] ?? "") && places.has(group[1] ?? "")
        ? [[Math.min(...found), Math.max(...found)]]
        : [];
    });
  });
}

/** What lies in a span is done in one transaction at its first place; what takes time comes behind it, as it did. */
export function joined(steps: readonly Placed[], spans: readonly Span[]): readonly Placed[] {
  const spanAt = (at: number): Span | undefined => spans.find(([from, to]) => from <= at && at <= to);
  const done = new Set<string>();
  return steps.flatMap((step): readonly Placed[] => {
    const span = spanAt(step.at);
    if (!span || step.run !== "transaction") return [step];
    const isWithin = (one: Placed): boolean =>
      one.run === "transaction" && one.phase === step.phase && spanAt(one.at) === span && isInstant(one);
    if (!isInstant(step)) return [step];
    const key = `${span[0]} ${step.phase}`;
    if (done.has(key)) return [];
    done.add(key);
    return [merged(steps.filter(isWithin))];
  });
}

/** Steps about what nobody uses yet share a transaction with their neighbours. */
export function calmTogether(steps: readonly Placed[]): readonly OnlineStep[] {
  const groups: Placed[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    const isSame = last?.[0] !== undefined && isCalm(last[0]) && last[0].phase === step.phase;
    if (isSame && isCalm(step)) last.push(step);
    else groups.push([step]);
  }
  return groups.map((group) => {
    const { at: _, isCalm: __, isLoose: ___, ...step } = merged(group);
    return step;
  });
}

function isCalm(step: Placed): boolean {
  return step.isCalm && step.run === "transaction";
}

/** Looking at all rows is not done in a transaction that holds a lock. */
function isInstant({ isLoose, sql }: Placed): boolean {
  return !isLoose && !sql.some((text) => /\bVALIDATE CONSTRAINT\b/.test(text));
}

function merged(steps: readonly Placed[]): Placed {
  const [first] = steps;
  if (!first) throw new Error("Nothing to join");
  return {
    ...first,
    title: [...new Set(steps.map(({ title }) => title))].join("; "),
    sql: steps.flatMap(({ sql }) => sql),
    losses: steps.flatMap(({ losses }) => losses),
    recipe: steps.find(({ recipe }) => recipe !== null)?.recipe ?? null,
  };
}
