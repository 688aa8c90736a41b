/** A list in which the item at a place has changed places with its neighbour; the same list at the ends. */
export function moved<T>(items: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const [item, other] = [items[at], items[at + by]];
  if (item === undefined || other === undefined) return items;
  return items.with(at, other).with(at + by, item);
}
