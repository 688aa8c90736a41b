const PART = /\d+|\D+/g;

/**
 * Orders texts as people do: numbers in them by value (`t2` before `t10`), letters by code point, so that the order
 * is the same for everybody.
 */
export function naturalOrder(a: string, b: string): number {
  const left = a.match(PART) ?? [];
  const right = b.match(PART) ?? [];
  for (let at = 0; at < left.length && at < right.length; at += 1) {
    const difference = comparePart(left[at] ?? "", right[at] ?? "");
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function comparePart(a: string, b: string): number {
  const byValue = Number(a) - Number(b);
  if (byValue < 0 || byValue > 0) return byValue;
  return a < b ? -1 : a > b ? 1 : 0;
}
