/**
 * A map with edits over it, undefined where something went: as quick to make as the edits are few. What is read often
 * or kept is better copied.
 */
export function overlaidMap<K, V>(
  base: ReadonlyMap<K, V>,
  edits: ReadonlyMap<K, V | undefined>,
): ReadonlyMap<K, V> {
  const get = (key: K): V | undefined => (edits.has(key) ? edits.get(key) : base.get(key));
  function* entries(): Generator<[K, V], undefined> {
    for (const [key, value] of base) {
      const now = edits.has(key) ? edits.get(key) : value;
      if (now !== undefined) yield [key, now];
    }
    for (const [key, value] of edits) if (value !== undefined && !base.has(key)) yield [key, value];
    return undefined;
  }
  const whole = (): ReadonlyMap<K, V> => new Map(entries());
  return {
    get,
    has: (key) => get(key) !== undefined,
    get size() {
      let size = base.size;
      for (const [key, value] of edits) size += Number(value !== undefined) - Number(base.has(key));
      return size;
    },
    entries,
    [Symbol.iterator]: entries,
    keys: () => whole().keys(),
    values: () => whole().values(),
    forEach: (visit, self) => whole().forEach(visit, self),
  };
}
