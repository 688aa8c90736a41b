import type { CDPSession, Page } from "@playwright/test";

/** What the page did during a gesture: gaps between its frames, its longest tasks, and its busy time, in ms. */
export interface FrameFigures {
  readonly median: number;
  readonly ninetyFifth: number;
  readonly longest: number;
  /** Tasks of more than 50 ms, altogether. */
  readonly longTasks: number;
  /** Processor time of the page's thread, a frame. */
  readonly busy: number;
}

declare global {
  interface Window {
    frameWatch?: { readonly frames: number[]; readonly tasks: number[]; on: boolean };
  }
}

/** Sends input while the page counts its frames. */
export async function watchFrames(
  page: Page,
  session: CDPSession,
  gesture: () => Promise<void>,
): Promise<FrameFigures> {
  await page.evaluate(() => {
    const watch = { frames: [] as number[], tasks: [] as number[], on: true };
    window.frameWatch = watch;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.tasks.push(duration);
    });
    observer.observe({ type: "longtask" });
    const frame = (now: number): void => {
      watch.frames.push(now);
      if (watch.on) requestAnimationFrame(frame);
      else observer.disconnect();
    };
    requestAnimationFrame(frame);
  });
  const before = await busySeconds(session);
  await gesture();
  const after = await busySeconds(session);
  const { frames, tasks } = await page.evaluate(() => {
    const watch = window.frameWatch;
    if (watch) watch.on = false;
    return { frames: watch?.frames ?? [], tasks: watch?.tasks ?? [] };
  });
  const gaps = frames
    .slice(1)
    .map((time, at) => time - (frames[at] ?? time))
    .sort((a, b) => a - b);
  const at = (share: number): number => gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * share))] ?? 0;
  return {
    median: at(0.5),
    ninetyFifth: at(0.95),
    longest: gaps.at(-1) ?? 0,
    longTasks: tasks.reduce((sum, each) => sum + each, 0),
    busy: ((after - before) * 1000) / Math.max(1, gaps.length),
  };
}

/** Seconds of processor the tasks of the page's thread have had. */
async function busySeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
}

/** A line of figures; the aims are DESIGN §6's. */
export function frameLine(
  work: string,
  { busy, longTasks, longest, median, ninetyFifth }: FrameFigures,
): string {
  const numbers = [median, ninetyFifth, longest].map((each) => each.toFixed(1)).join(" / ");
  const rest = `long tasks ${longTasks.toFixed(0)} ms, at work ${busy.toFixed(1)} ms a frame`;
  return `  ${work.padEnd(34)} ${numbers.padStart(22)} ms, ${rest}`;
}
