import { reasonOf } from "../core/base/reason-of.ts";
import { isRefusal, type Refusal } from "../core/base/refusal.ts";
import type { runCommand } from "../core/command/run-command.ts";

type RunCommand = typeof runCommand;
type Done = { readonly changed: boolean };

/** The commands, which come beside the first picture and not in front of it. */
export type Editing = {
  /** Runs a command; undefined until the commands have come. */
  readonly run: () => RunCommand | undefined;
  /** Keeps an edit until the commands have come, behind what waits already; a refusal is told then. */
  readonly keep: (edit: () => Refusal | Done) => Done;
  /** Does work at once, or behind the edits that wait, so that nothing overtakes them. */
  readonly inTurn: (work: () => void) => void;
  /** Does work that asks what its own edits made: at once, or when the commands have come. */
  readonly whenLoaded: (work: () => void) => void;
  /** Resolves when nothing waits; rejects when the commands cannot be loaded, and what waits goes on waiting. */
  readonly caughtUp: () => Promise<void>;
};

/** Begins to load the commands. A failure is told, and the next edit tries again. */
export function startEditing(complain: (reason: string) => void): Editing {
  let run: RunCommand | undefined;
  let loading: Promise<void> | undefined;
  let waiting: readonly (() => void)[] = [];

  const load = async (): Promise<void> => {
    run = (await import("../core/command/run-command.ts")).runCommand;
    const kept = waiting;
    waiting = [];
    for (const work of kept) work();
  };
  const loaded = (): Promise<void> => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  const begin = (): void => {
    loaded().catch((error: unknown) => complain(`Editing could not be loaded: ${reasonOf(error)}`));
  };
  const later = (work: () => void): void => {
    waiting = [...waiting, work];
    begin();
  };

  begin();
  return {
    run: () => run,
    keep(edit) {
      later(() => {
        const result = edit();
        if (isRefusal(result)) complain(result.refused);
      });
      return { changed: true };
    },
    inTurn: (work) => (waiting.length === 0 ? work() : later(work)),
    whenLoaded: (work) => (run ? work() : later(work)),
    caughtUp: async () => {
      if (waiting.length > 0) await loaded();
    },
  };
}
