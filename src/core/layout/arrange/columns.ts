import type { Columns, Vertex } from "./vertex.ts";

/** Room between the cards of a column and between columns while arranging, px. */
export const cardGap = 40;
export const columnGap = 90;

/** How many columns give about the wanted width to height. */
export const columnCount = (vertices: readonly Vertex[], aspect: number): number => {
  if (vertices.length === 0) return 1;
  const area = vertices.reduce((sum, v) => sum + (v.width + columnGap) * (v.height + cardGap), 0);
  const meanWidth = vertices.reduce((sum, v) => sum + v.width, 0) / vertices.length;
  const count = Math.round(Math.sqrt(aspect * area) / (1.06 * meanWidth + columnGap));
  return Math.max(1, Math.min(vertices.length, count));
};

/** Cuts the vertices by x into columns of about equal height, each sorted by y. */
export const cutIntoColumns = (vertices: readonly Vertex[], count: number): Columns => {
  const columns: Columns = Array.from({ length: count }, () => []);
  const total = vertices.reduce((sum, v) => sum + v.height + cardGap, 0);
  let filled = 0;
  for (const vertex of [...vertices].sort((a, b) => a.x - b.x)) {
    const middle = filled + (vertex.height + cardGap) / 2;
    vertex.column = Math.min(count - 1, Math.floor((middle / total) * count));
    columns[vertex.column]?.push(vertex);
    filled += vertex.height + cardGap;
  }
  for (const column of columns) column.sort((a, b) => a.y - b.y);
  return columns;
};

/** The height of a stacked column, px. */
export const stackHeight = (column: readonly Vertex[]): number => {
  let height = column.length > 0 ? -cardGap : 0;
  for (const vertex of column) height += vertex.height + cardGap;
  return height;
};

/** Stacks a column around y = 0. */
export const stack = (column: readonly Vertex[], index: number): void => {
  let y = -stackHeight(column) / 2;
  for (const vertex of column) {
    vertex.column = index;
    vertex.y = y;
    y += vertex.height + cardGap;
  }
};

/** The distance from column to column used while their widths are still open, px. */
export const pitchOf = (vertices: readonly Vertex[]): number =>
  columnGap + vertices.reduce((sum, v) => sum + v.width, 0) / Math.max(1, vertices.length);

/** A side effect free copy: the order, not the places. */
export const copyColumns = (columns: Columns): Columns => columns.map((column) => [...column]);
