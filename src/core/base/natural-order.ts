/**
 * Compares names as people read them: digits by their value (`t2` before `t10`), the rest by code point whatever the
 * case, so that the order is the same for everybody.
 */
export function naturalOrder(a: string, b: string): number {
  return comparePieces(piecesOf(a), piecesOf(b)) || compareTexts(a, b);
}

/** Things in the natural order of their names, equal names as they were. */
export function inNaturalOrder<T extends { readonly name: string }>(things: readonly T[]): readonly T[] {
  return things
    .map((thing) => ({ thing, pieces: piecesOf(thing.name) }))
    .toSorted((a, b) => comparePieces(a.pieces, b.pieces) || compareTexts(a.thing.name, b.thing.name))
    .map(({ thing }) => thing);
}

/** Compares whole numbers by their digits: timestamps have more than a number holds. */
export function compareDigits(a: string, b: string): number {
  const ours = a.replace(/^0+(?=\d)/, "");
  const theirs = b.replace(/^0+(?=\d)/, "");
  return ours.length - theirs.length || compareTexts(ours, theirs);
}

function comparePieces(ours: readonly string[], theirs: readonly string[]): number {
  for (let at = 0; at < Math.min(ours.length, theirs.length); at += 1) {
    const one = ours[at] ?? "";
    const other = theirs[at] ?? "";
    const order = isNumber(one) && isNumber(other) ? compareDigits(one, other) : compareTexts(one, other);
    if (order !== 0) return order;
  }
  return ours.length - theirs.length;
}

function piecesOf(name: string): readonly string[] {
  return name.toLowerCase().match(/\d+|\D+/g) ?? [];
}

function isNumber(piece: string): boolean {
  return /^\d/.test(piece);
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
