import { expect, type Page } from "@playwright/test";

/** ms of processor time a task of the page's thread may take: the 50 of a free processor, and what sharing it costs. */
const NO_STALL = 70;

const MARK = "stall probe";

/** Begins to watch for how long the page stands still at a stretch. */
export async function startStallProbe(page: Page): Promise<void> {
  await browserOf(page).startTracing(page, { categories: ["toplevel", "blink.user_timing"] });
  await page.evaluate((mark) => performance.mark(mark), MARK);
}

/**
 * Ends the watch: no task may have held the page up. Processor time counts and not the clock, because a task that waits
 * for other programs of the machine says nothing about the page.
 */
export async function expectNoStall(page: Page, what: string): Promise<void> {
  const { traceEvents } = traceOf(await browserOf(page).stopTracing());
  const own = traceEvents.find(({ name }) => name === MARK);
  if (!own) throw new Error("The watch has not begun.");
  const tasks = traceEvents.filter(
    ({ name, pid, tid, tdur }) =>
      name.endsWith("RunTask") && pid === own.pid && tid === own.tid && tdur !== undefined,
  );
  expect(tasks.length).toBeGreaterThan(100);
  const longest = Math.round(Math.max(...tasks.map(({ tdur }) => tdur ?? 0)) / 1000);
  console.log(`${what}: longest task ${longest} ms`);
  expect(longest).toBeLessThan(NO_STALL);
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
