import type { LockMode } from "./lock-mode.ts";
import type { RecipeId } from "./recipes.ts";

/** What PostgreSQL calls the kinds of things it locks; "relation" where the catalog does not know it. */
export type RelationKind = "table" | "index" | "sequence" | "view" | "materialized view" | "relation";

/** What a statement does to one relation while it holds the lock. */
export type RelationEffect = {
  /** Namespace and name: `public.orders`. */
  readonly relation: string;
  readonly kind: RelationKind;
  readonly lock: LockMode;
  /** Whether its file is written anew: copied row by row, rebuilt, or emptied. */
  readonly storage: "kept" | "rewritten" | "emptied";
  /** Whether every row is read. */
  readonly scanned: boolean;
  /** Made by the same script: nobody else uses it yet. */
  readonly isNew: boolean;
};

/** An index that a statement builds. */
export type IndexBuild = {
  /** The index as PostgreSQL will call it. */
  readonly index: string;
  /** The table whose rows are read for it. */
  readonly on: string;
  /** CONCURRENTLY: reads and writes go on. */
  readonly concurrently: boolean;
};

/** What may go wrong, or has to be known, about a statement on a running database. */
export type HazardKind =
  | "blocks-reads"
  | "blocks-writes"
  | "rewrite"
  | "scan-under-lock"
  | "index-build-under-lock"
  | "data-loss"
  | "drops-dependents"
  | "breaks-running-code"
  | "loosens-integrity"
  | "changes-access"
  | "fails-if-rows-violate"
  | "refused"
  | "cannot-run-in-transaction"
  | "commit-first"
  | "irreversible"
  | "left-unvalidated"
  | "slows-queries"
  | "heavy-load"
  | "not-analysed";

/** How much to worry: something breaks or is lost, somebody may wait or fail, or it is good to know. */
export type Severity = "danger" | "caution" | "note";

/** Another way to the same end: a measured recipe where there is one, and what it does in a sentence. */
export type Safer = { readonly recipe: RecipeId | null; readonly advice: string };

/** One hazard, in words for a person. */
export type Hazard = {
  readonly kind: HazardKind;
  readonly severity: Severity;
  /** The relation it is about; null when it is about the statement. */
  readonly relation: string | null;
  readonly reason: string;
  /** How PostgreSQL's versions differ here; null when 12 to 18 do the same. */
  readonly version: string | null;
  readonly safer: Safer | null;
  /** The error PostgreSQL raises when it comes to that. */
  readonly sqlstate: string | null;
  /** What the expected number of rows means for it; null where no number is known or it does not matter. */
  readonly rows: string | null;
};

/** What one statement does to a running database. */
export type StatementEffect = {
  /** Every relation it locks, the strongest lock first. */
  readonly relations: readonly RelationEffect[];
  readonly builds: readonly IndexBuild[];
  readonly hazards: readonly Hazard[];
  /** False when PostgreSQL refuses it inside BEGIN … COMMIT. */
  readonly transactional: boolean;
};
