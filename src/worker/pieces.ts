/** Records, placements and ledger lines in one message at most: a page takes in a piece within a few milliseconds. */
const PIECE = 800;

/** A list in pieces that are each fit for one message. */
export function* pieces<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += PIECE) yield items.slice(at, at + PIECE);
}
