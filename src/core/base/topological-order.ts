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
  return {
    push(value) {
      let place = heap.length;
      while (place > 0) {
        const up = (place - 1) >> 1;
        const above = at(up);
        if (above <= value) break;
        heap[place] = above;
        place = up;
      }
      heap[place] = value;
    },
    pop() {
      const top = heap[0];
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return top;
      let place = 0;
      for (let child = 1; child < heap.length; child = 2 * place + 1) {
        if (at(child + 1) < at(child)) child += 1;
        const below = at(child);
        if (last <= below) break;
        heap[place] = below;
        place = child;
      }
      heap[place] = last;
      return top;
    },
  };
}
