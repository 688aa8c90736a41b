import { crossingCount, type Line } from "../crossings.ts";
import { areaOf, extentOf, type Vertex } from "./vertex.ts";

type Stretch = Line & { readonly length: number };

/** One straight line per foreign key inside the set, between the nearest sides of the two cards. */
const stretches = (vertices: readonly Vertex[]): readonly Stretch[] => {
  const inside = new Set(vertices);
  return vertices.flatMap((a) =>
    a.ties
      .filter((tie) => tie.child && inside.has(tie.other))
      .flatMap(({ other: b, rows }) => {
        const overlap = a.x < b.x + b.width && b.x < a.x + a.width;
        const ax = overlap || a.x > b.x ? a.x : a.x + a.width;
        const bx = overlap || a.x < b.x ? b.x : b.x + b.width;
        return rows.map(({ here, there }): Stretch => {
          const [from, to] = [
            { x: ax, y: a.y + here },
            { x: bx, y: b.y + there },
          ];
          const length = Math.abs(ax - bx) + Math.abs(from.y - to.y) + (overlap ? 80 : 0);
          return { a: from, b: to, ends: [a.id, b.id], length };
        });
      }),
  );
};

/** Whether a card lies between the two columns that a line joins, at its height. */
const blocked = ({ a, b, ends }: Line, vertices: readonly Vertex[]): boolean => {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const slope = right > left ? (b.y - a.y) / (b.x - a.x) : 0;
  return vertices.some((vertex) => {
    if (ends.includes(vertex.id) || vertex.x + vertex.width <= left || vertex.x >= right) return false;
    const y = a.y + slope * (vertex.x + vertex.width / 2 - a.x);
    return y > vertex.y && y < vertex.y + vertex.height;
  });
};

/** How far a drawing is from the wanted width to height, and how much of it is empty: a factor from 1 up. */
export const shapeFactor = (vertices: readonly Vertex[], aspect: number): number => {
  const { width, height } = extentOf(vertices);
  const shape = 1 + 0.6 * Math.abs(Math.log(width / height / aspect));
  return shape * ((width * height) / areaOf(vertices)) ** 0.35;
};

/** How good a finished arrangement is before routing, the smaller the better; comparable only for the same vertices. */
export const drawingCost = (vertices: readonly Vertex[], aspect: number): number => {
  const lines = stretches(vertices);
  const through = lines.filter((line) => blocked(line, vertices)).length;
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  const spoiled = 160 * (crossingCount(lines) + through);
  return (length + 60 * vertices.length + spoiled) * shapeFactor(vertices, aspect);
};
