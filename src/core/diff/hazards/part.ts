import type { HazardKind, Safer } from "./effect.ts";
import type { LockMode } from "./lock-mode.ts";
import { type RecipeId, recipes } from "./recipes.ts";
import type { Relation } from "./scene.ts";

/** What is said of a hazard where it is found; severity and row advice follow from the whole statement. */
export type Warning = {
  readonly kind: HazardKind;
  readonly on: Relation | null;
  readonly reason: string;
  readonly version?: string;
  readonly safer?: Safer;
  readonly sqlstate?: string;
};

/** One thing that a statement does. All parts of a statement are put together at the end. */
export type Part =
  | { readonly part: "lock"; readonly on: Relation; readonly mode: LockMode }
  | { readonly part: "storage"; readonly on: Relation; readonly becomes: "rewritten" | "emptied" }
  | { readonly part: "scan"; readonly on: Relation }
  | {
      readonly part: "build";
      readonly on: Relation;
      readonly index: string;
      readonly concurrently: boolean;
    }
  | { readonly part: "warning"; readonly warning: Warning };

export function lock(on: Relation, mode: LockMode): Part {
  return { part: "lock", on, mode };
}

/** The same lock on several relations. */
export function lockAll(relations: readonly Relation[], mode: LockMode): readonly Part[] {
  return relations.map((on) => lock(on, mode));
}

export function warn(warning: Warning): Part {
  return { part: "warning", warning };
}

/** Every row of a relation is read; what that means under the lock is the caller's to say. */
export function scan(on: Relation): Part {
  return { part: "scan", on };
}

export function build(on: Relation, index: string, concurrently = false): Part {
  return { part: "build", on, index, concurrently };
}

/** The relation gets a new file, filled or empty. */
export function renew(on: Relation, becomes: "rewritten" | "emptied" = "rewritten"): Part {
  return { part: "storage", on, becomes };
}

/** A recipe with its own words. */
export function recipe(id: RecipeId): Safer {
  return { recipe: id, advice: recipes[id] };
}

/** Advice for which no recipe was measured. */
export function advise(advice: string): Safer {
  return { recipe: null, advice };
}
