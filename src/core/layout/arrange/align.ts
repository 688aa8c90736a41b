import { snap, snapUp } from "../clearance.ts";
import { cardGap } from "./columns.ts";
import type { Columns, Vertex } from "./vertex.ts";

/** A height that would make one line straight, and how much that is worth. */
type Wish = { readonly at: number; readonly weight: number };

/** Neighbouring cards of a column that have been pushed together and move as one. */
type Run = { readonly wishes: readonly Wish[]; readonly at: number; readonly cards: readonly Vertex[] };

/** The lower weighted median: the least sum of distances, and exactly one of the wishes. */
const weightedMedian = (wishes: readonly Wish[]): number => {
  const sorted = [...wishes].sort((a, b) => a.at - b.at);
  const half = sorted.reduce((sum, wish) => sum + wish.weight, 0) / 2;
  let passed = 0;
  for (const wish of sorted) {
    passed += wish.weight;
    if (passed >= half - 1e-9) return wish.at;
  }
  return 0;
};

const wishesOf = (vertex: Vertex, inside: ReadonlySet<Vertex>): readonly Wish[] => {
  const wishes = vertex.ties
    .filter(({ other }) => inside.has(other) && other.column !== vertex.column)
    .flatMap(({ other, rows, weight }) => {
      const apart = Math.abs(other.column - vertex.column);
      return rows.map(({ here, there }) => ({
        at: other.y + there - here,
        weight: weight / rows.length / apart,
      }));
    });
  return [...wishes, { at: vertex.y, weight: 0.01 }];
};

/** Isotonic regression by pooling adjacent violators (Ayer et al. 1955), in the sum of absolute distances. */
const alignColumn = (column: readonly Vertex[], inside: ReadonlySet<Vertex>, height: number): void => {
  const offsets = new Map<Vertex, number>();
  let used = 0;
  for (const vertex of column) {
    offsets.set(vertex, used);
    used += snapUp(vertex.height + cardGap);
  }
  const room = Math.max(0, height - used + cardGap);
  const limited = (value: number): number => Math.max(0, Math.min(room, snap(value)));
  const runs: Run[] = [];
  for (const vertex of column) {
    const offset = offsets.get(vertex) ?? 0;
    const wishes = wishesOf(vertex, inside).map(({ at, weight }) => ({ at: at - offset, weight }));
    let run: Run = { wishes, at: limited(weightedMedian(wishes)), cards: [vertex] };
    for (let before = runs.at(-1); before && before.at > run.at; before = runs.at(-1)) {
      const joined = [...before.wishes, ...run.wishes];
      run = { wishes: joined, at: limited(weightedMedian(joined)), cards: [...before.cards, ...run.cards] };
      runs.pop();
    }
    runs.push(run);
  }
  for (const run of runs) for (const vertex of run.cards) vertex.y = run.at + (offsets.get(vertex) ?? 0);
};

const passes = 6;

/**
 * Moves the cards of each column up and down, keeping their order, so that lines to other columns run straight
 * where they can. All heights end as multiples of the grid step, within the tallest column.
 */
export const alignRows = (columns: Columns): void => {
  const inside = new Set(columns.flat());
  const height = Math.max(
    0,
    ...columns.map((column) => column.reduce((sum, v) => sum + snapUp(v.height + cardGap), -cardGap)),
  );
  for (const vertex of inside) vertex.y += height / 2;
  for (let pass = 0; pass < passes; pass += 1) {
    const order = pass % 2 === 0 ? columns : [...columns].reverse();
    for (const column of order) alignColumn(column, inside, height);
  }
};
