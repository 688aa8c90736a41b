import type { Random } from "../random.ts";
import { copyColumns, stack, stackHeight } from "./columns.ts";
import type { Columns, Vertex } from "./vertex.ts";

/** How long and how hard to anneal. */
export type Annealing = {
  readonly sweeps: number;
  readonly pitch: number;
  /** How much unequal column heights cost. */
  readonly balance: number;
  readonly startHeat: number;
  readonly random: Random;
};

/** A foreign key as the cost sees it. */
type Spring = {
  readonly a: Vertex;
  readonly b: Vertex;
  readonly here: number;
  readonly there: number;
  readonly weight: number;
};

const springsOf = (vertices: readonly Vertex[]): readonly Spring[] => {
  const inside = new Set(vertices);
  return vertices.flatMap((a) =>
    a.ties
      .filter((tie) => tie.child && inside.has(tie.other))
      .map((tie) => {
        const mean = (pick: "here" | "there"): number =>
          tie.rows.reduce((sum, row) => sum + row[pick], 0) / tie.rows.length;
        return { a, b: tie.other, here: mean("here"), there: mean("there"), weight: tie.weight };
      }),
  );
};

/** Neighbouring columns are best; in one column the line must loop round; over several it must pass between cards. */
const springCost = ({ a, b, here, there }: Spring, pitch: number): number => {
  const apart = Math.abs(a.column - b.column);
  const dy = Math.abs(a.y + here - b.y - there);
  if (apart === 0) return dy + pitch * (dy > 260 ? 0.56 : 0.28);
  return dy + pitch * (apart + 0.25 * (apart - 1));
};

const costOf = (columns: Columns, springs: readonly Spring[], { pitch, balance }: Annealing): number => {
  let cost = 0;
  for (const spring of springs) cost += spring.weight * springCost(spring, pitch);
  let [heights, squares] = [0, 0];
  for (const column of columns) {
    const height = stackHeight(column);
    heights += height;
    squares += height * height;
  }
  const spread = squares - (heights * heights) / columns.length;
  return cost + (balance * spread) / 3600;
};

const pick = <T>(list: readonly T[], random: Random): T | undefined =>
  list[Math.floor(random() * list.length)];

/** A change to try: the columns it touches, and how to take it back. */
type Move = { readonly touched: readonly number[]; readonly undo: () => void };

const insertMove = (columns: Columns, vertex: Vertex, random: Random): Move | undefined => {
  const from = columns[vertex.column];
  const neighbour = random() < 0.7 ? pick(vertex.ties, random)?.other : undefined;
  const near = neighbour
    ? neighbour.column + Math.floor(random() * 3) - 1
    : Math.floor(random() * columns.length);
  const target = Math.max(0, Math.min(columns.length - 1, near));
  const to = columns[target];
  if (!from || !to) return undefined;
  const at = from.indexOf(vertex);
  if (from.length === 1 && from !== to) return undefined;
  const source = vertex.column;
  from.splice(at, 1);
  const beside = neighbour && random() < 0.8 ? to.findIndex((other) => other.y > neighbour.y) : -1;
  const slot = beside >= 0 ? beside : Math.floor(random() * (to.length + 1));
  to.splice(slot, 0, vertex);
  const undo = (): void => {
    to.splice(slot, 1);
    from.splice(at, 0, vertex);
  };
  return { touched: [source, target], undo };
};

const swapMove = (columns: Columns, vertex: Vertex, random: Random): Move | undefined => {
  const neighbour = random() < 0.6 ? pick(vertex.ties, random)?.other : undefined;
  const near = neighbour
    ? neighbour.column + Math.floor(random() * 3) - 1
    : Math.floor(random() * columns.length);
  const target = Math.max(0, Math.min(columns.length - 1, near));
  const [from, to] = [columns[vertex.column], columns[target]];
  const other = to && pick(to, random);
  if (!from || !to || !other || other === vertex) return undefined;
  const source = vertex.column;
  const [at, otherAt] = [from.indexOf(vertex), to.indexOf(other)];
  const exchange = (first: Vertex, second: Vertex): void => {
    from[at] = first;
    to[otherAt] = second;
  };
  exchange(other, vertex);
  return { touched: [source, target], undo: () => exchange(vertex, other) };
};

/**
 * Simulated annealing over stacks of cards (Kirkpatrick, Gelatt and Vecchi 1983): swaps two cards or moves one,
 * keeps a worse arrangement with a probability that falls as it cools, and returns the best seen. The cost is
 * recomputed whole for each move, so it is exact; one move costs as much as there are foreign keys.
 */
export const anneal = (
  start: Columns,
  annealing: Annealing,
): { readonly columns: Columns; readonly cost: number } => {
  const { sweeps, pitch, startHeat, random } = annealing;
  const columns = copyColumns(start);
  columns.forEach(stack);
  const vertices = columns.flat();
  const springs = springsOf(vertices);
  const restack = (index: number): void => {
    const column = columns[index];
    if (column) stack(column, index);
  };
  let cost = costOf(columns, springs, annealing);
  let best = { columns: copyColumns(columns), cost };
  const moves = sweeps * vertices.length;
  for (let move = 0; move < moves; move += 1) {
    const heat = startHeat * pitch * (3 / (startHeat * pitch)) ** (move / moves);
    const vertex = pick(vertices, random);
    if (!vertex) break;
    const tried = random() < 0.5 ? swapMove(columns, vertex, random) : insertMove(columns, vertex, random);
    if (!tried) continue;
    tried.touched.forEach(restack);
    const next = costOf(columns, springs, annealing);
    if (next <= cost || random() < Math.exp((cost - next) / heat)) cost = next;
    else {
      tried.undo();
      tried.touched.forEach(restack);
    }
    if (cost < best.cost - 1e-6) best = { columns: copyColumns(columns), cost };
  }
  best.columns.forEach(stack);
  return best;
};
