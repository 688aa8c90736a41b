import type { Catalog } from "../../document/catalog.ts";
import type { SchemaRecord } from "../../document/records/index.ts";
import { referenceIdsOf } from "../../document/references.ts";
import { isMade, type Migration } from "../migration.ts";
import type { Step } from "../plan.ts";
import { inOrder } from "./in-order.ts";
import { calmTogether, joined, spanOf } from "./joined.ts";
import { type OnlinePhase, type OnlineStep, onlinePhases } from "./online-plan.ts";
import { type Move, OLD, type Road, type Statement } from "./recipe.ts";
import { onlineRecipes } from "./recipes/index.ts";

/** One plan on the way of an online migration: its steps, and the phase in which it begins. */
export interface Hop {
  readonly migration: Migration;
  readonly steps: readonly Step[];
  readonly from: "expand" | "validate" | "contract";
  readonly road: Road;
}

/**
 * The steps of a plan as they run under load: statements that hurt give way to recipes, what stands between a drop and
 * its replacement stays in one transaction, and what needs something comes no earlier than that.
 */
export function onlineSteps(given: Hop): readonly OnlineStep[] {
  const hop = { ...given, steps: inOrder(given.migration, given.steps) };
  const span = spanOf(hop.steps);
  const ready = new Map<string, OnlinePhase>();
  const made = hop.steps.flatMap((step, at) => {
    const moves = movesOf(hop, step);
    const steps = moves.map((move) => onlineStep(step, move, move === moves.at(-1)));
    const earliest = latest(hop.from, ...needsOf(hop, step).map((id) => ready.get(id) ?? hop.from));
    const isCalm = isUnseen(hop, step);
    const placed = steps.map((one) => ({
      ...one,
      phase: latest(one.phase, earliest),
      at,
      isCalm,
      isLoose: one.recipe === "add-foreign-key" || isLater(moves, one),
    }));
    ready.set(step.about, readyAt(placed, step.about, hop));
    return placed;
  });
  const together = joined(made, span);
  return onlinePhases.flatMap((phase) => calmTogether(together.filter((step) => step.phase === phase)));
}

/** Whether a move of a recipe comes after another one of it. */
function isLater(moves: readonly Made[], { recipe, sql }: OnlineStep): boolean {
  if (recipe === null) return false;
  const first = moves.find((move) => move.recipe === recipe);
  return first !== undefined && first.sql !== sql;
}

/** Whether a step only makes what nobody uses yet; a foreign key also locks the table that it refers to. */
function isUnseen({ migration, road }: Hop, { about, phase, transactional }: Step): boolean {
  const record = migration.after.catalog.record(about);
  if (!record || phase !== "make" || !transactional || !isMade(migration, record)) return false;
  if (record.kind === "foreign-key" || record.kind === "trigger") return false;
  const owner = record.kind === "table" ? record : migration.after.catalog.tableOf(about);
  return !road.isBusy(owner?.id) && (record.kind !== "table" || record.partitionOf === null);
}

type Made = Pick<OnlineStep, "phase" | "run" | "sql" | "recipe"> & { readonly doing: string };

const SETTING = /^SET search_path\b/;

/** A search path that its statements need is set in each transaction again. */
function movesOf(hop: Hop, step: Step): readonly Made[] {
  const paths = step.sql.filter((text) => SETTING.test(text));
  const inner = step.sql.filter((text) => !SETTING.test(text));
  const moves: Made[] = [];
  let earliest: OnlinePhase = hop.from;
  for (const text of inner) {
    const found = recipeFor(hop, step, text);
    const fresh = (found ?? [plain(hop, step, text)]).map((move) => ({
      ...move,
      phase: latest(move.phase, earliest),
    }));
    earliest = latest(earliest, ...fresh.slice(-1).map(({ phase }) => phase));
    const [first, ...others] = fresh;
    const last = moves.at(-1);
    const isMore = first && last && isQuick(last) && isQuick(first) && first.phase === last.phase;
    if (isMore) moves[moves.length - 1] = { ...last, sql: [...last.sql, ...first.sql] };
    else if (first) moves.push(first);
    moves.push(...others);
  }
  const [before, after] = [paths[0], paths.at(-1)];
  if (before === undefined || after === undefined) return moves;
  return moves.map((move) => ({ ...move, sql: [before, ...move.sql, after] }));
}

function isQuick({ recipe, run }: Made): boolean {
  return recipe === null && run === "transaction";
}

function plain(hop: Hop, step: Step, text: string): Made {
  const run = step.transactional ? "transaction" : "alone";
  return { phase: hop.from, run, sql: [text], recipe: null, doing: "" };
}

function recipeFor({ migration, road }: Hop, step: Step, text: string): readonly Made[] | undefined {
  const catalog = step.phase === "make" ? migration.after.catalog : catalogBefore(migration, step);
  const record = catalog.record(step.about);
  if (!record || !road.isCareful(step.about)) return undefined;
  const statement: Statement = { text, record, catalog, road };
  for (const { apply, id } of onlineRecipes) {
    const moves = apply(statement);
    if (moves) return moves.map((move: Move) => ({ ...move, recipe: id }));
  }
  return undefined;
}

function catalogBefore({ before, followed }: Migration, { phase }: Step): Catalog {
  return phase === "finish" ? followed : before.catalog;
}

/** What is lost is said once, and a column that was doubled is not. */
function onlineStep(step: Step, { doing, ...move }: Made, isLast: boolean): OnlineStep {
  const title = doing === "" ? step.title : `${step.title}: ${doing}`;
  const losses = isLast && !step.about.startsWith(OLD) ? step.losses : [];
  return { ...move, title, losses, about: step.about };
}

function latest(...phases: readonly OnlinePhase[]): OnlinePhase {
  return onlinePhases.findLast((phase) => phases.includes(phase)) ?? "expand";
}

/** What a step about something new reads: the columns of a key, the key that a foreign key rests on. */
function needsOf({ migration }: Hop, { about, phase }: Step): readonly string[] {
  const { catalog } = migration.after;
  const record = catalog.record(about);
  if (!record || phase !== "make" || record.kind === "table") return [];
  const references = referenceIdsOf(record);
  return [...references, ...(record.kind === "foreign-key" ? keysUnder(catalog, record) : [])];
}

function keysUnder(catalog: Catalog, key: SchemaRecord & { readonly kind: "foreign-key" }) {
  const primary = catalog.primaryKeyOf(key.references);
  return [...catalog.uniquesOf(key.references), ...(primary ? [primary] : [])].map(({ id }) => String(id));
}

/** From when on others can use it: a column once its rows are filled, a key once it holds, all else at once. */
function readyAt(
  steps: readonly { readonly phase: OnlinePhase; readonly run: string }[],
  about: string,
  { from, migration, road }: Hop,
): OnlinePhase {
  const record = migration.after.catalog.record(about);
  const [first] = steps;
  if (record?.kind === "table" && road.filledTables.has(record.id)) return "backfill";
  if (!first || !record || !isMade(migration, record)) return from;
  if (record.kind === "column")
    return latest(first.phase, steps.find(({ run }) => run === "batches")?.phase ?? from);
  const isKey = record.kind === "primary-key" || record.kind === "unique" || record.kind === "index";
  return isKey ? (steps.at(-1)?.phase ?? from) : first.phase;
}
