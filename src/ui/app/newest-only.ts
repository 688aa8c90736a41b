/**
 * Runs one job at a time. Of the jobs that arrive meanwhile only the newest is kept, and run when the one before
 * has ended, however it ended. Jobs handle their own failures.
 */
export function newestOnly(): (job: () => Promise<void>) => void {
  let running = false;
  let next: (() => Promise<void>) | undefined;
  const drain = async (): Promise<void> => {
    running = true;
    for (let job = next; job; job = next) {
      next = undefined;
      await job();
    }
    running = false;
  };
  return (job) => {
    next = job;
    if (!running) void drain();
  };
}
