import { extentOf, type Vertex } from "./vertex.ts";

type Axis = "x" | "y";

/** Total weighted length of the ties that leave the group. */
const outsideLength = (group: readonly Vertex[], inside: ReadonlySet<Vertex>): number => {
  let sum = 0;
  for (const vertex of group) {
    for (const { other, weight, rows } of vertex.ties) {
      if (inside.has(other)) continue;
      const row = rows[0] ?? { here: 0, there: 0 };
      const dx = vertex.x + vertex.width / 2 - other.x - other.width / 2;
      const dy = vertex.y + row.here - other.y - row.there;
      sum += weight * (Math.abs(dx) + Math.abs(dy));
    }
  }
  return sum;
};

const mirror = (group: readonly Vertex[], axis: Axis): void => {
  const extent = extentOf(group);
  for (const vertex of group) {
    if (axis === "x") vertex.x = 2 * extent.x + extent.width - vertex.x - vertex.width;
    else vertex.y = 2 * extent.y + extent.height - vertex.y - vertex.height;
  }
};

/** Mirrors whole groups in place, left to right or top to bottom, when that shortens their ties to others. */
export const flipGroups = (groups: readonly (readonly Vertex[])[], passes = 4): void => {
  const sets = groups.map((group) => new Set(group));
  for (let pass = 0; pass < passes; pass += 1) {
    let flipped = false;
    groups.forEach((group, i) => {
      for (const axis of ["x", "y"] as const) {
        const inside = sets[i] ?? new Set();
        const before = outsideLength(group, inside);
        mirror(group, axis);
        if (outsideLength(group, inside) < before - 1) flipped = true;
        else mirror(group, axis);
      }
    });
    if (!flipped) return;
  }
};
