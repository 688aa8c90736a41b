/** The items under each key, in their order. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  // Items of one key often come in a row.
  let last: { readonly key: K; readonly group: T[] } | undefined;
  for (const item of items) {
    const key = keyOf(item);
    if (last?.key !== key || !last) {
      const known = groups.get(key);
      last = { key, group: known ?? [] };
      if (!known) groups.set(key, last.group);
    }
    last.group.push(item);
  }
  return groups;
}
