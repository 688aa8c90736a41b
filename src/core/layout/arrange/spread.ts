import { clearance, snapUp } from "../clearance.ts";
import type { Columns, Vertex } from "./vertex.ts";

const leastGap = 72;
const mostGap = 168;

/** How many parallel vertical lines the gap right of each column needs: one per referenced card seen across it. */
const lanesBeside = (columns: Columns): readonly number[] => {
  const lanes = columns.map(() => new Set<Vertex>());
  const inside = new Set(columns.flat());
  for (const child of inside) {
    for (const tie of child.ties) {
      if (!tie.child || !inside.has(tie.other)) continue;
      const parent = tie.other;
      const beside = child.column < parent.column ? parent.column - 1 : parent.column;
      lanes[beside]?.add(parent);
    }
  }
  return lanes.map((set) => set.size);
};

/** Puts the columns side by side from x = 0, left-aligned, with room between them for the lines. */
export const spreadColumns = (columns: Columns): void => {
  const lanes = lanesBeside(columns);
  let x = 0;
  columns.forEach((column, index) => {
    for (const vertex of column) vertex.x = x;
    const width = Math.max(0, ...column.map((vertex) => vertex.width));
    const wanted = 2 * clearance.stub + clearance.lane * ((lanes[index] ?? 0) + 1);
    x += snapUp(width + Math.max(leastGap, Math.min(mostGap, wanted)));
  });
};
