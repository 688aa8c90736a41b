import type { Arguments, Signature } from "./arguments.ts";
import type { Io } from "./io.ts";

/** Done; done and the answer is no; could not run. */
export type ExitCode = 0 | 1 | 2;

/** One thing the command line can do. */
export type Command = Signature & {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What else there is to know, and examples. */
  readonly details: string;
  run(given: Arguments, io: Io): Promise<ExitCode>;
};

/** Says why a command could not run. */
export function fail(io: Io, reason: string): 2 {
  io.err(`crowfoot: ${reason.replaceAll("\n", " ")}\n`);
  return 2;
}
