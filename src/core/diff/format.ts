import { isRefusal, type Refusal } from "../base/refusal.ts";
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
interface Given {
  readonly name: string;
  /** The stamp of the first migration, of the second, and so on: a plan may need several. */
  readonly stamp: (at: number) => Stamp;
}

/** How a tool that runs migrations wants its files. */
export interface Format {
  readonly id: string;
  readonly title: string;
  /** What its users order migrations by. */
  readonly stamp: "number" | "timestamp";
  /** The files, none when there is nothing to do; a refusal says what the tool would misread. */
  files(plan: Plan, given: Given): readonly MigrationFile[] | Refusal;
}

/** A round with what its files are called. */
interface Titled extends Round {
  readonly stamp: Stamp;
  readonly name: string;
}

type Definition = Omit<Format, "files"> & {
  /** Whether each direction can be marked by itself as not transactional. */
  readonly mixed: boolean;
  /** Set for tools that know no way back. */
  readonly upOnly?: true;
  render(round: Titled): readonly MigrationFile[] | Refusal;
};

/** Defines a format in which each round makes files of its own. */
export function defineFormat({ mixed, render, upOnly, ...rest }: Definition): Format {
  return {
    ...rest,
    files(plan, { name, stamp }) {
      if (plan.steps.length === 0) return [];
      const rounds = roundsOf(upOnly ? { ...plan, down: [] } : plan, { mixed });
      const files: MigrationFile[] = [];
      for (const [at, round] of rounds.entries()) {
        const made = render({
          ...round,
          stamp: stamp(at),
          name: rounds.length === 1 ? name : `${name}_${at + 1}`,
        });
        if (isRefusal(made)) return made;
        files.push(...made);
      }
      return files;
    },
  };
}

/** A stamp as a file name begins: numbers with leading zeros to that many digits, times as they are. */
export function stampText(stamp: Stamp, digits = 1): string {
  return "number" in stamp ? String(stamp.number).padStart(digits, "0") : stamp.timestamp;
}
