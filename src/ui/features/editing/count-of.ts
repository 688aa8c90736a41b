/** A number with its noun: "1 table", "1,204 tables". `plural` where it is more than an s. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`;
}
