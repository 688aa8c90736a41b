import type { Document } from "../core/document/document.ts";
import type { Health } from "../core/lint/health.ts";
import type { MendWish } from "../core/lint/mend.ts";
import type { IgnoredProblem, Problem } from "../core/lint/problem.ts";
import type { RuleEntry } from "../core/lint/rule-book.ts";

/** What was found in a design. Problems that stayed are the same objects as before. */
export type Checked = {
  readonly problems: readonly Problem[];
  readonly ignored: readonly IgnoredProblem[];
  readonly health: Health;
  /** How long the rules took, away from the page. */
  readonly milliseconds: number;
};

/** A line of SQL that a change takes away, brings, or leaves beside them. */
export type ChangedLine = { readonly kind: "same" | "added" | "removed"; readonly text: string };

/** A design with what was wished mended, how many findings that were, and how its SQL changes. */
export type MendedDesign = {
  readonly document: Document;
  readonly fixed: number;
  /** Why fixes were refused, each reason once. */
  readonly refused: readonly string[];
  readonly lines: readonly ChangedLine[];
};

/** Checks designs away from the main thread. Every promise rejects with an Error whose message a person can read. */
export type Checker = {
  /** What is found in the design; only what changed since the question before is looked at again. */
  check(document: Document): Promise<Checked>;
  /** Every rule in words. */
  rules(): Promise<readonly RuleEntry[]>;
  mend(document: Document, wish: MendWish): Promise<MendedDesign>;
};
