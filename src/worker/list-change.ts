import { equal } from "../core/base/equal.ts";

/** How a list follows from the one before: places in that one, or -1 - n for the nth fresh item. */
export type ListChange<T> = { readonly fresh: readonly T[]; readonly order: Int32Array };

type Keyed = { readonly key: string };

/** What leads from a list to the next. An item with the same key and content is not fresh. */
export function listChange<T extends Keyed>(before: readonly T[], after: readonly T[]): ListChange<T> {
  const places = new Map(before.map((item, place) => [item.key, { item, place }]));
  const fresh: T[] = [];
  const order = Int32Array.from(after, (item) => {
    const known = places.get(item.key);
    if (known && (known.item === item || equal(known.item, item))) return known.place;
    return -fresh.push(item);
  });
  return { fresh, order };
}

/** The list after a change; what stayed is the same object. */
export function changedList<T>(before: readonly T[], { fresh, order }: ListChange<T>): readonly T[] {
  const after: T[] = [];
  for (const place of order) {
    const item = place < 0 ? fresh[-1 - place] : before[place];
    if (item !== undefined) after.push(item);
  }
  return after;
}
