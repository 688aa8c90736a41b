import type { Page } from "@playwright/test";

/** ms: the longest task of the page's thread, and the longest time between two frames. */
export type Stall = { readonly task: number; readonly frame: number };

/** Begins to watch for how long the page stands still at a stretch. */
export async function startStallProbe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const longest = { task: 0, frame: 0 };
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.task = Math.max(longest.task, duration);
    });
    observer.observe({ entryTypes: ["longtask"] });
    let last = performance.now();
    const frame = (now: number) => {
      longest.frame = Math.max(longest.frame, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, { longestStall: longest });
  });
}

/** The longest stretches since the watch began; a task under 50 ms counts as none. */
export async function longestStall(page: Page): Promise<Stall> {
  const longest: unknown = await page.evaluate(() => Reflect.get(window, "longestStall"));
  if (typeof longest !== "object" || longest === null || !("task" in longest) || !("frame" in longest))
    throw new Error("The watch has not begun.");
  return { task: Math.round(Number(longest.task)), frame: Math.round(Number(longest.frame)) };
}
