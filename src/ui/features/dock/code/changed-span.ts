/** What must be replaced in one text to get another: from `start` to `end` (offsets in the old text) by `text`. */
export interface ChangedSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The smallest single replacement that leads from one text to the other; `undefined` when they are equal. */
export function changedSpan(before: string, after: string): ChangedSpan | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before.charCodeAt(same) === after.charCodeAt(same)) same += 1;
  let tail = 0;
  while (
    tail < shorter - same &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  const start = splitsPair(before, same) || splitsPair(after, same) ? same - 1 : same;
  const keepsPair = splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail);
  const kept = keepsPair ? tail - 1 : tail;
  return { start, end: before.length - kept, text: after.slice(start, after.length - kept) };
}

/** Whether an offset lies between the two halves of one character. */
function splitsPair(text: string, offset: number): boolean {
  const half = text.charCodeAt(offset);
  const other = text.charCodeAt(offset - 1);
  return half >= 0xdc00 && half <= 0xdfff && other >= 0xd800 && other <= 0xdbff;
}
