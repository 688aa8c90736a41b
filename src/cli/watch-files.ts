import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** ms between two looks at the files. Looking works for editors that replace a file, too, and on network drives. */
const PERIOD = 200;

/** What hears signals: this process. */
type Signalled = {
  on(signal: "SIGINT" | "SIGTERM", hear: () => void): unknown;
  off(signal: "SIGINT" | "SIGTERM", hear: () => void): unknown;
};

/** Yields when files or what is in folders changed and has come to rest; ends with Ctrl+C or a polite kill. */
export function changesOf(paths: readonly string[], told: Signalled = process): AsyncIterable<undefined> {
  const seen = signature(paths);
  const stopped = stopSignal(told);
  return changesSince(seen, paths, stopped);
}

async function* changesSince(
  first: Promise<string>,
  paths: readonly string[],
  stopped: StopSignal,
): AsyncGenerator<undefined> {
  try {
    let reported = await first;
    let before = reported;
    while (await stopped.after(PERIOD)) {
      const now = await signature(paths);
      if (now !== reported && now === before) {
        reported = now;
        yield undefined;
      }
      before = now;
    }
  } finally {
    stopped.forget();
  }
}

type StopSignal = {
  /** Waits; false when the person stopped the program meanwhile. */
  after(milliseconds: number): Promise<boolean>;
  forget(): void;
};

function stopSignal(told: Signalled): StopSignal {
  let isStopped = false;
  let wake: (() => void) | undefined;
  const stop = (): void => {
    isStopped = true;
    wake?.();
  };
  told.on("SIGINT", stop);
  told.on("SIGTERM", stop);
  return {
    after: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve(!isStopped), isStopped ? 0 : milliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve(false);
        };
      }),
    forget: () => {
      told.off("SIGINT", stop);
      told.off("SIGTERM", stop);
    },
  };
}

/** Which files there are, how long they are and when each changed last. */
async function signature(paths: readonly string[]): Promise<string> {
  const parts: string[] = [];
  for (const path of paths) parts.push(...(await marksOf(path)));
  return parts.join("\n");
}

async function marksOf(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return [`${path} is gone`];
  if (!found.isDirectory()) return [`${path} ${found.mtimeMs} ${found.size}`];
  const entries = await readdir(path, { recursive: true }).catch(() => []);
  const marks: string[] = [];
  for (const entry of entries.filter((name) => !/(?:^|[\\/])(?:\.|node_modules[\\/])/.test(name))) {
    const inside = await stat(join(path, entry)).catch(() => undefined);
    if (inside?.isFile()) marks.push(`${entry} ${inside.mtimeMs} ${inside.size}`);
  }
  return marks;
}
