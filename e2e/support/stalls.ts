import { expect, type Page } from "@playwright/test";

/** ms of processor time a task of the page's thread may take at the usual pace: 50, and what sharing a processor costs. */
const NO_STALL = 70;

/** ms that the work of `paceOf` takes of a processor that nobody else uses; others took up to twice as long. */
const USUAL_PACE = 6.5;

/** How many times slower than usual the machine may be found; beyond that a stall is no longer put down to it. */
const SLOWEST = 2;

const MARK = "stall probe";

/** How fast the machine was when a watch began. */
const paces = new WeakMap<Page, number>();

/**
 * How many times slower than usual the page's thread is now: machines that are lent to many run at half their speed for
 * minutes. The work is of the kind that a page does: strings, maps, arrays. Its quickest turn counts, not the compiler's.
 */
async function paceOf(page: Page): Promise<number> {
  const quickest = await page.evaluate(() => {
    const turns = Array.from({ length: 9 }, () => {
      const start = performance.now();
      const groups = new Map<string, number[]>();
      let value = 12_345;
      for (let at = 0; at < 60_000; at += 1) {
        value = (value * 1_103_515_245 + 12_345) & 0x7fffffff;
        const key = String(value % 9973);
        const group = groups.get(key);
        if (group) group.push(value);
        else groups.set(key, [value]);
      }
      for (const group of groups.values()) group.sort((a, b) => a - b);
      return performance.now() - start;
    });
    return Math.min(...turns);
  });
  return Math.min(Math.max(quickest / USUAL_PACE, 1), SLOWEST);
}

/** Begins to watch for how long the page stands still at a stretch. */
export async function startStallProbe(page: Page): Promise<void> {
  paces.set(page, await paceOf(page));
  await traceTasks(page);
  await page.evaluate((mark) => performance.mark(mark), MARK);
}

/** Begins to note the tasks of a page that marks itself. */
export async function traceTasks(page: Page): Promise<void> {
  await browserOf(page).startTracing(page, { categories: ["toplevel", "blink.user_timing"] });
}

/**
 * Ends the watch: no task may have held the page up. Processor time counts and not the clock, because a task that waits
 * for other programs of the machine says nothing about the page.
 */
export async function expectNoStall(page: Page, what: string): Promise<void> {
  const tasks = await tracedTasks(page, MARK);
  expect(tasks.length).toBeGreaterThan(100);
  const longest = Math.round(Math.max(...tasks));
  const pace = Math.max(paces.get(page) ?? 1, await paceOf(page));
  console.log(`${what}: longest task ${longest} ms, at ${pace.toFixed(1)} times the usual time for all work`);
  expect(longest).toBeLessThan(NO_STALL * pace);
}

/** Ends to note tasks; answers the processor time in ms of each one of the thread that set the mark. */
export async function tracedTasks(page: Page, mark: string): Promise<readonly number[]> {
  const { traceEvents } = traceOf(await browserOf(page).stopTracing());
  const own = traceEvents.find(({ name }) => name === mark);
  if (!own) throw new Error("The watch has not begun.");
  return traceEvents.flatMap(({ name, pid, tid, tdur }) =>
    name.endsWith("RunTask") && pid === own.pid && tid === own.tid && tdur !== undefined ? [tdur / 1000] : [],
  );
}

function browserOf(page: Page) {
  const browser = page.context().browser();
  if (!browser) throw new Error("The page has no browser.");
  return browser;
}

/** What Chromium writes of each event; durations in µs, `tdur` in processor time. */
type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
};

function traceOf(trace: Buffer): { readonly traceEvents: readonly TraceEvent[] } {
  return JSON.parse(trace.toString("utf8"));
}
