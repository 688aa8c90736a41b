/** A priority queue of whole numbers, least key first; equal keys in no particular but repeatable order. */
export type Heap = {
  readonly push: (key: number, value: number) => void;
  /** The value with the least key, taken out; undefined when empty. */
  readonly pop: () => number | undefined;
  readonly clear: () => void;
};

/** An empty binary heap (Williams 1964). */
export const createHeap = (): Heap => {
  const keys: number[] = [];
  const values: number[] = [];
  let size = 0;

  const push = (key: number, value: number): void => {
    let at = size;
    size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const parentKey = keys[parent] ?? 0;
      if (parentKey <= key) break;
      keys[at] = parentKey;
      values[at] = values[parent] ?? 0;
      at = parent;
    }
    keys[at] = key;
    values[at] = value;
  };

  const sink = (key: number, value: number): void => {
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && (keys[child + 1] ?? 0) < (keys[child] ?? 0)) child += 1;
      const childKey = keys[child] ?? 0;
      if (childKey >= key) break;
      keys[at] = childKey;
      values[at] = values[child] ?? 0;
      at = child;
    }
    keys[at] = key;
    values[at] = value;
  };

  const pop = (): number | undefined => {
    if (size === 0) return undefined;
    const top = values[0];
    size -= 1;
    if (size > 0) sink(keys[size] ?? 0, values[size] ?? 0);
    return top;
  };

  const clear = (): void => {
    size = 0;
  };

  return { push, pop, clear };
};
