import type { Catalog } from "../../document/catalog.ts";
import type { SchemaRecord } from "../../document/records/index.ts";
import type { RecipeId } from "../hazards/recipes.ts";
import type { OnlineStep } from "./online-plan.ts";

/** The id of what is old and stands beside its successor begins so. */
export const OLD = "old ";

/** What a recipe makes of a statement: the words are put behind the step's title. */
export type Move = Pick<OnlineStep, "phase" | "run" | "sql"> & { readonly doing: string };

/** One statement of a plan, about a record of the catalog whose names it uses. */
export interface Statement {
  readonly text: string;
  readonly record: SchemaRecord;
  readonly catalog: Catalog;
  readonly road: Road;
}

/** What is known of the way on which a statement stands. */
export interface Road {
  readonly before: Catalog;
  readonly after: Catalog;
  /** Whether a table or view is there before and stays, so that people use it meanwhile. */
  readonly isBusy: (id: string | undefined) => boolean;
  /** What the plan drops by steps of their own. */
  readonly drops: ReadonlySet<string>;
  /** What fills a column of the design after, where it has no value yet, as SQL. */
  readonly fills: ReadonlyMap<string, Fill>;
  /** New tables that get rows. */
  readonly filledTables: ReadonlySet<string>;
  /** Whether what a step is about is done in the way for a database in use; else as the plain plan does it. */
  readonly isCareful: (about: string) => boolean;
  /** Whether a statement writes the rows of a table that is in use anew. */
  readonly rewrites: (text: string) => boolean;
}

/** A value for each row of a table, and whether rows without one are left as they are. */
export interface Fill {
  readonly value: string;
  /** Which rows have something to fill in, besides that nothing is there; null for all. */
  readonly where: string | null;
}

/** A measured way to do what a statement does, while the database is in use. */
export interface OnlineRecipe {
  readonly id: RecipeId;
  /** The way, in order; undefined when it is not called for. */
  readonly apply: (statement: Statement) => readonly Move[] | undefined;
}

/** A move in a transaction of its own. */
export function inTransaction(phase: Move["phase"], doing: string, ...sql: readonly string[]): Move {
  return { phase, run: "transaction", doing, sql };
}

/** A statement outside any transaction. */
export function alone(phase: Move["phase"], doing: string, ...sql: readonly string[]): Move {
  return { phase, run: "alone", doing, sql };
}
