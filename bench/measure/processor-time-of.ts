const RUNS = 25;

/** The median processor time of `work` in milliseconds, after one run that does not count: others may use the machine. */
export function processorTimeOf(work: () => unknown): number {
  work();
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  times.sort((a, b) => a - b);
  return times[Math.floor(RUNS / 2)] ?? Number.NaN;
}
