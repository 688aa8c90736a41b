import type { runCommand } from "../core/command/run-command.ts";

type RunCommand = typeof runCommand;

/** The commands, which come beside the first picture and not in front of it. */
export type Editing = {
  /** Runs a command; undefined until the commands have come. */
  readonly run: () => RunCommand | undefined;
  /** Does work at once; while earlier work waits for the commands, behind it. Nothing is lost or overtaken. */
  readonly inTurn: (work: () => void) => void;
  /** Keeps work until the commands have come, behind what waits already. */
  readonly later: (work: () => void) => void;
  /** Resolves when nothing waits; rejects when the commands cannot be loaded, and what waits goes on waiting. */
  readonly caughtUp: () => Promise<void>;
};

/** Begins to load the commands. After a failure, which is told, the next edit tries again. */
export function startEditing(failed: (error: unknown) => void): Editing {
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
  const later = (work: () => void): void => {
    waiting = [...waiting, work];
    loaded().catch(failed);
  };

  loaded().catch(failed);
  return {
    run: () => run,
    later,
    inTurn: (work) => (waiting.length === 0 ? work() : later(work)),
    caughtUp: async () => {
      if (waiting.length > 0) await loaded();
    },
  };
}
