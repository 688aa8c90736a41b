import type { Document } from "../document/document.ts";
import type { Change } from "./change.ts";
import type { NameStep } from "./name-step.ts";

/** Two things of which one may be the other under a new name: only a person knows, and `renames` says so. */
export interface RenameQuestion {
  /** `public.orders.total=public.orders.amount`: what to give as a rename if it is one. */
  readonly rename: string;
  readonly before: string;
  readonly after: string;
  /** Why it may be: "Both are numeric(10,2) columns of public.orders." */
  readonly reason: string;
}

/** What there is between two designs. */
export interface Comparison {
  /** The design before; what is also in the design after has the id it has there. */
  readonly before: Document;
  /** The same with all renames and moves done and followed in its SQL: what remains different is no rename. */
  readonly followed: Document;
  readonly after: Document;
  /** Renames and moves one at a time, each possible when its turn comes. */
  readonly nameSteps: readonly NameStep[];
  readonly changes: readonly Change[];
  readonly questions: readonly RenameQuestion[];
}
