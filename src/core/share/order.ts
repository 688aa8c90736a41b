/** The numbered words at each place of the shapes: `column.type` → base, modifiers, fields, dimensions. */
export type Order = ReadonlyMap<string, readonly string[]>;

/** Reads lists of `place: word, word`; a later list adds words behind those that a place already has. */
export function readOrder(lists: readonly string[]): Order {
  const order = new Map<string, readonly string[]>();
  for (const line of lists.flatMap((list) => list.trim().split("\n"))) {
    const [place = "", words = ""] = line.split(/: (.*)/);
    order.set(place, [...(order.get(place) ?? []), ...words.split(", ")]);
  }
  return order;
}
