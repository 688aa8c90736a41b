import { clearance, gridStep } from "../clearance.ts";
import { cardGap } from "./columns.ts";
import type { Columns, Vertex } from "./vertex.ts";

/** A row of a card that a line leaves on one side, and the card at the other end of that line. */
type Outlet = { readonly card: Vertex; readonly row: number; readonly to: Vertex; readonly parent: Vertex };

const shifts = [0, 1, -1, 2, -2, 3, -3].map((steps) => steps * gridStep);
const leastGap = cardGap - 2 * gridStep;
const facing = 40;
const bent = 24;

const outlets = (column: readonly Vertex[], inside: ReadonlySet<Vertex>, side: 1 | -1): readonly Outlet[] =>
  column.flatMap((card) =>
    card.ties
      .filter(({ other }) => inside.has(other) && Math.sign(other.column - card.column) === side)
      .flatMap(({ other, rows, child }) =>
        rows.map(({ here }) => ({ card, row: here, to: other, parent: child ? other : card })),
      ),
  );

/** Rows of the card that lie opposite a row of the next column whose line goes elsewhere. */
const facingCount = (own: readonly Outlet[], opposite: readonly Outlet[]): number => {
  let count = 0;
  for (const a of own) {
    for (const b of opposite) {
      const apart = Math.abs(a.card.y + a.row - b.card.y - b.row);
      if (apart < clearance.lane && a.parent !== b.parent) count += 1;
    }
  }
  return count;
};

/** What the card's lines lose by not being straight, and by their length. */
const bendCost = (card: Vertex, inside: ReadonlySet<Vertex>): number => {
  let cost = 0;
  for (const { other, rows, weight } of card.ties) {
    if (!inside.has(other) || other.column === card.column) continue;
    for (const { here, there } of rows) {
      const dy = Math.abs(card.y + here - other.y - there);
      cost += (weight * dy) / Math.abs(other.column - card.column) + (dy > 0 ? bent : 0);
    }
  }
  return cost;
};

/** The columns beside the one that is being staggered, as the lines that face it. */
type Faced = {
  readonly inside: ReadonlySet<Vertex>;
  readonly before: readonly Outlet[];
  readonly after: readonly Outlet[];
};

/** Moves one card to the cheapest of a few places near where it is, between the least and the greatest. */
const staggerCard = (card: Vertex, limits: { least: number; most: number }, faced: Faced): void => {
  const { inside, before, after } = faced;
  const [left, right] = [outlets([card], inside, -1), outlets([card], inside, 1)];
  const start = card.y;
  let best = { y: start, cost: Number.POSITIVE_INFINITY };
  for (const shift of shifts) {
    card.y = start + shift;
    if (shift !== 0 && (card.y < limits.least || card.y > limits.most)) continue;
    const opposite = facingCount(left, before) + facingCount(right, after);
    const cost = facing * opposite + bendCost(card, inside) + Math.abs(shift) / 4;
    if (cost < best.cost) best = { y: card.y, cost };
  }
  card.y = best.y;
};

/**
 * Moves cards a few steps up or down where rows of neighbouring columns with nothing in common lie exactly opposite:
 * their lines would run into each other. Straight lines are kept where that costs less.
 */
export const stagger = (columns: Columns): void => {
  const inside = new Set(columns.flat());
  columns.forEach((column, index) => {
    const before = outlets(columns[index - 1] ?? [], inside, 1);
    const after = outlets(columns[index + 1] ?? [], inside, -1);
    column.forEach((card, slot) => {
      const [above, below] = [column[slot - 1], column[slot + 1]];
      const least = above ? above.y + above.height + leastGap : Number.NEGATIVE_INFINITY;
      const most = below ? below.y - card.height - leastGap : Number.POSITIVE_INFINITY;
      staggerCard(card, { least, most }, { inside, before, after });
    });
  });
};
