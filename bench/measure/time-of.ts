/** How often each piece of work is repeated; the first run only warms up. */
const RUNS = 7;

/** The median time of `work` in milliseconds, over several runs after one that does not count. */
export async function timeOf(work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(RUNS / 2)] ?? Number.NaN;
}
