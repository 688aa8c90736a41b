/**
 * Orders items so that each comes after what it needs, staying as close to the given order as possible
 * (Kahn's algorithm; among the ready items the earliest given goes first, kept in a binary heap).
 * Needs that are not among the items are ignored. Items on a cycle are returned apart, in the given order.
 */
export function topologicalOrder<T>(
  items: readonly T[],
  needsOf: (item: T) => Iterable<T>,
): { readonly ordered: readonly T[]; readonly cyclic: readonly T[] } {
  const rank = new Map(items.map((item, at) => [item, at]));
  const waiting = items.map(() => 0);
  const dependents = items.map((): number[] => []);
  for (const [item, at] of rank) {
    for (const need of new Set(needsOf(item))) {
      const from = rank.get(need);
      if (from === undefined || from === at) continue;
      dependents[from]?.push(at);
      waiting[at] = (waiting[at] ?? 0) + 1;
    }
  }
  const done = drain(waiting, dependents);
  const placed = new Set(done);
  return {
    ordered: done.flatMap((at) => items.slice(at, at + 1)),
    cyclic: items.filter((_, at) => !placed.has(at)),
  };
}

function drain(waiting: number[], dependents: readonly (readonly number[])[]): readonly number[] {
  const ready = smallestFirst();
  waiting.forEach((count, at) => {
    if (count === 0) ready.push(at);
  });
  const done: number[] = [];
  for (let at = ready.pop(); at !== undefined; at = ready.pop()) {
    done.push(at);
    for (const next of dependents[at] ?? []) {
      const left = (waiting[next] ?? 0) - 1;
      waiting[next] = left;
      if (left === 0) ready.push(next);
    }
  }
  return done;
}

function smallestFirst(): { push(value: number): void; pop(): number | undefined } {
  const heap: number[] = [];
  const at = (i: number): number => heap[i] ?? Number.POSITIVE_INFINITY;
  const swap = (i: number, j: number): void => {
    const kept = at(i);
    heap[i] = at(j);
    heap[j] = kept;
  };
  return {
    push(value) {
      heap.push(value);
      for (let i = heap.length - 1; i > 0; ) {
        const up = (i - 1) >> 1;
        if (at(up) <= at(i)) return;
        swap(i, up);
        i = up;
      }
    },
    pop() {
      const top = heap[0];
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return top;
      heap[0] = last;
      for (let i = 0; ; ) {
        const child = at(2 * i + 1) <= at(2 * i + 2) ? 2 * i + 1 : 2 * i + 2;
        if (at(i) <= at(child)) return top;
        swap(i, child);
        i = child;
      }
    },
  };
}
