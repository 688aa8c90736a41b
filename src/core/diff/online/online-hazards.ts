import { assertNever } from "../../base/assert-never.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import type { SqlParser } from "../../sql/import/parser.ts";
import type { Comparison } from "../comparison.ts";
import type { Hazard, StatementEffect } from "../hazards/effect.ts";
import { hazardsOf } from "../hazards/hazards-of.ts";
import { knownEffect } from "../hazards/known-effect.ts";
import { without } from "./document-edits.ts";
import { keysDroppedBy, triggersDroppedBy } from "./dropped-by.ts";
import { movedColumns, movedHazard } from "./moved-columns.ts";
import type { OnlinePhase, OnlinePlan, OnlineStep } from "./online-plan.ts";
import {
  afterStatement,
  type PassingConstraint,
  type StatementTree,
  withPassing,
} from "./passing-constraints.ts";
import { OLD } from "./recipe.ts";

/** What one statement of an online step does to a running database; null for batches, which lock only their rows. */
export interface OnlineStatementHazards extends Pick<OnlineStep, "phase" | "run" | "recipe"> {
  readonly step: string;
  readonly sql: string;
  readonly effect: StatementEffect | null;
}

/**
 * The same as `planHazards` for an online plan. Each statement is understood by the designs on the way, and by what
 * the steps before it have made and taken away.
 */
export function onlineHazards(
  { stations, steps }: OnlinePlan,
  { after, before, followed }: Comparison,
  parser: SqlParser,
): readonly OnlineStatementHazards[] {
  const moved = movedColumns(before, stations.switched);
  const road = roadAlong({ start: before, followed, ...stations, end: after }, stations.expanded);
  return steps.flatMap(({ about, phase, recipe, run, sql, title }) => {
    // What a step before has made of this record is there now, and so is no column of a name that is not.
    const places = placesOf(road.hasPassed(about) && phase !== "contract" ? "validate" : phase);
    const found = sql.flatMap((text): readonly OnlineStatementHazards[] => {
      const parsed = parser.parse(text);
      if ("error" in parsed || /^(?:RE)?SET\b/.test(text)) return [];
      const effect = alsoOf(
        road.effectOf({ text, tree: parsed.tree, about, places }),
        movedHazard(moved, text),
      );
      return [{ phase, run, recipe, step: title, sql: text, effect: run === "batches" ? null : effect }];
    });
    road.pass(about);
    return found;
  });
}

interface Passage {
  readonly text: string;
  readonly tree: StatementTree;
  readonly about: string;
  readonly places: readonly Place[];
}

/** The designs on the way with what the statements so far have made and taken away; it is gone along once. */
function roadAlong(ways: Readonly<Record<Place, Document>>, expanded: Document) {
  const settledHere = new Set<string>();
  const gone = new Set<string>();
  let passing: readonly PassingConstraint[] = [];
  let placed = new Map<Place, Catalog>();
  const catalogAt = (place: Place): Catalog => {
    const known = placed.get(place) ?? catalogOf(withPassing(without(ways[place], gone), passing));
    placed.set(place, known);
    return known;
  };
  return {
    hasPassed: (about: string): boolean => settledHere.has(about),
    pass: (about: string) => settledHere.add(about),
    /** What a statement does; it is taken as run. */
    effectOf: ({ about, places, text, tree }: Passage): StatementEffect | null => {
      const effect = knownEffect(
        places.map((place) => () => hazardsOf(tree, { before: catalogAt(place), settledHere })),
      );
      const catalogs = (): readonly Catalog[] => places.map(catalogAt);
      for (const id of triggersDroppedBy(tree, catalogs)) settledHere.add(id);
      const keys = keysDroppedBy(tree, catalogs);
      const next = afterStatement(passing, { tree, sql: text, about, catalog: catalogOf(expanded) });
      const isHelper = next.length < passing.length || isHelping(about);
      for (const id of keys) gone.add(id);
      if (next !== passing || keys.length > 0) placed = new Map();
      passing = next;
      return helped(effect ?? null, { isHelper });
    },
  };
}

function alsoOf(effect: StatementEffect | null, hazard: Hazard | undefined): StatementEffect | null {
  return effect && hazard ? { ...effect, hazards: [...effect.hazards, hazard] } : effect;
}

/** Whether a record only helps on the way, or stands beside its successor, which has its values. */
function isHelping(about: string): boolean {
  return about.startsWith(OLD) || about.startsWith("sync ") || about.startsWith("view ");
}

const ofHelpers: ReadonlySet<string> = new Set(["data-loss", "irreversible", "loosens-integrity"]);

/** What goes with a helper lives on elsewhere, and what it forbade is forbidden by what it helped to make. */
function helped(
  effect: StatementEffect | null,
  { isHelper }: { readonly isHelper: boolean },
): StatementEffect | null {
  if (!effect || !isHelper) return effect;
  return { ...effect, hazards: effect.hazards.filter(({ kind }) => !ofHelpers.has(kind)) };
}

type Place = "start" | "expanded" | "switched" | "followed" | "end";

/** The designs by which a step of a phase is understood: the one it begins with first. */
function placesOf(phase: OnlinePhase): readonly Place[] {
  switch (phase) {
    case "expand":
    case "backfill":
      return ["start", "expanded", "followed", "end"];
    case "validate":
      return ["expanded", "switched", "start", "followed", "end"];
    case "contract":
      return ["switched", "end", "start", "followed"];
    default:
      return assertNever(phase);
  }
}
