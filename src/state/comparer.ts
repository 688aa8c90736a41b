import type { Refusal } from "../core/base/refusal.ts";
import type { RenameQuestion } from "../core/diff/comparison.ts";
import type { DrawnDifferences } from "../core/diff/drawn-differences.ts";
import type { DrawnLine } from "../core/diff/drawn-lines.ts";
import type { MigrationFile } from "../core/diff/format.ts";
import type { OnlineWish } from "../core/diff/online/online-plan.ts";
import type { Fill, ToldRows } from "../core/diff/rows-between.ts";
import type { ToldChange } from "../core/diff/told-change.ts";
import type { ToldStep } from "../core/diff/told-plan.ts";
import type { Document } from "../core/document/document.ts";

/** Two designs; whether they are states of one is seen from their ids. */
export type Sides = { readonly before: Document; readonly after: Document };

/** What differs between them, for the list of changes and the canvas. */
export type Differences = {
  readonly changes: readonly ToldChange[];
  readonly drawn: DrawnDifferences;
  /** Relationships that were added, changed and removed. */
  readonly lines: readonly DrawnLine[];
  /** Renames between unrelated designs that only a person can tell. */
  readonly questions: readonly RenameQuestion[];
};

/** How a migration is wanted. */
export type MigrationWish = {
  /** Renames that a person states: `public.a.b=public.a.c`. */
  readonly renames: readonly string[];
  readonly online: OnlineWish;
  /** What a person says about rows. */
  readonly fills: readonly Fill[];
  /** The id of a format. */
  readonly style: string;
  /** What its files are called. */
  readonly name: string;
  /** When it is made, ms since 1970. */
  readonly at: number;
};

/** A migration for people: its steps, its scripts, and its files in the format wished. */
export type ToldMigration = {
  readonly up: readonly ToldStep[];
  readonly down: readonly ToldStep[];
  readonly upScript: string;
  readonly downScript: string;
  readonly notes: readonly string[];
  readonly beyondRecall: readonly string[];
  /** What can be filled on either way, with what was said about it. */
  readonly rows: readonly ToldRows[];
  /** Refused when the tool would misread something. */
  readonly files: readonly MigrationFile[] | Refusal;
};

/** Compares designs away from the main thread. Every promise rejects with an Error whose message a person can read. */
export type Comparer = {
  compare(sides: Sides, renames: readonly string[]): Promise<Differences | Refusal>;
  migrate(sides: Sides, wish: MigrationWish): Promise<ToldMigration | Refusal>;
  /** The design after without the change at this place of the comparison. */
  revert(sides: Sides, renames: readonly string[], at: number): Promise<Document | Refusal>;
};
