/**
 * Rows a second that an ordinary server reads, builds an index over, or writes anew with three indexes (measured on
 * PostgreSQL 15 with 2 million rows of 90 bytes).
 */
const pace = { scan: 5_000_000, build: 750_000, rewrite: 200_000 } as const;

/** What has to be done with every row. */
export type RowWork = keyof typeof pace;

/** Seconds that the work takes, roughly: within a factor of five for rows of ordinary width. */
export function secondsFor(work: RowWork, rows: number): number {
  return rows / pace[work];
}

/** What an expected number of rows means, in a sentence. */
export function rowAdvice(work: RowWork, rows: number): string {
  const seconds = secondsFor(work, rows);
  const about = `About ${grouped(rows)} rows`;
  if (seconds < 0.2) return `${about}: an instant, fine as it is.`;
  if (seconds < 2) return `${about}: around a second.`;
  if (seconds < 120) return `${about}: around ${round(seconds)} seconds.`;
  if (seconds < 7200) return `${about}: around ${round(seconds / 60)} minutes.`;
  return `${about}: around ${round(seconds / 3600)} hours.`;
}

/** To one figure: more would pretend to be known. */
function round(value: number): string {
  return grouped(Number(value.toPrecision(1)));
}

/** With a comma between thousands. */
function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
