import { isRefusal, type Refusal } from "../base/refusal.ts";
import { isOnline, type OnlinePlan } from "./online/online-plan.ts";
import type { Plan } from "./plan.ts";
import { type Round, roundsOf } from "./rounds.ts";

/** What a migration is ordered by: a number, or a time as YYYYMMDDHHMMSS. */
export type Stamp = { readonly number: number } | { readonly timestamp: string };

/** A file of a migration; the path is relative to the folder of migrations. */
export interface MigrationFile {
  readonly path: string;
  readonly text: string;
}

/** What the one who asks chooses. */
export interface Given {
  readonly name: string;
  /** The stamp of the first migration, of the second, and so on: a plan may need several. */
  readonly stamp: (at: number) => Stamp;
  /** What a tool calls the migration that comes before these; absent when they are the first, or it does not ask. */
  readonly previous?: string;
  /** The text of a file that all migrations of the folder share, where it is there already. */
  readonly shared?: (path: string) => string | undefined;
}

/** How a tool that runs migrations wants its files. */
export interface Format {
  readonly id: string;
  readonly title: string;
  /** What its users order migrations by. */
  readonly stamp: "number" | "timestamp";
  /** Set when each migration names the one before it. */
  readonly chained?: true;
  /** Paths of files that all migrations of a folder share: they are written anew with what they hold. */
  readonly shares?: readonly string[];
  /** What is left to do in the folder, in a sentence. */
  readonly afterwards?: string;
  /** The same where there are migrations already, and nothing was given of them. */
  readonly joining?: string;
  /** The files, none when there is nothing to do; a refusal says what the tool would misread. */
  files(plan: Plan | OnlinePlan, given: Given): readonly MigrationFile[] | Refusal;
}

/** A round with what its files are called. */
export interface Titled extends Round {
  readonly stamp: Stamp;
  readonly name: string;
}

type Definition = Omit<Format, "files"> & {
  /** Whether each direction can be marked by itself as not transactional. */
  readonly mixed: boolean;
  /** Set for tools that know no way back. */
  readonly upOnly?: true;
  /** What a tool must be told so that each migration of an online plan is committed by itself, in a sentence. */
  readonly online?: string;
  /** The files of a round; `before` is the round that comes before it, if there is one. */
  render(round: Titled, before: Titled | undefined, given: Given): readonly MigrationFile[] | Refusal;
  /** The shared files with these rounds in them; a refusal says what is wrong with those that are there. */
  share?(rounds: readonly Titled[], given: Given): readonly MigrationFile[] | Refusal;
};

/** Defines a format in which each round makes files of its own. */
export function defineFormat({ mixed, online, render, share, upOnly, ...rest }: Definition): Format {
  return {
    ...rest,
    files(plan, given) {
      if (plan.steps.length === 0) return [];
      const advice = isOnline(plan) && online !== undefined ? [online] : [];
      const rounds = titled(roundsOf(upOnly ? { ...plan, down: [] } : plan, { mixed, advice }), given);
      const files: MigrationFile[] = [];
      for (const [at, round] of rounds.entries()) {
        const made = render(round, rounds[at - 1], given);
        if (isRefusal(made)) return made;
        files.push(...made);
      }
      const shared = share?.(rounds, given) ?? [];
      return isRefusal(shared) ? shared : [...files, ...shared];
    },
  };
}

function titled(rounds: readonly Round[], { name, stamp }: Given): readonly Titled[] {
  return rounds.map((round, at) => ({
    ...round,
    stamp: stamp(at),
    name:
      rounds.length === 1
        ? name
        : [name, at + 1, ...(round.phase === undefined ? [] : [round.phase])].join("_"),
  }));
}

/** A stamp as a file name begins: numbers with leading zeros to that many digits, times as they are. */
export function stampText(stamp: Stamp, digits = 1): string {
  return "number" in stamp ? String(stamp.number).padStart(digits, "0") : stamp.timestamp;
}
