/** One foreign key between two vertices: the heights of its rows in this one and in the other, px. */
export type RowPair = { readonly here: number; readonly there: number };

/** What binds a vertex to one neighbour: every foreign key between them, either way, and how hard they pull. */
export type Tie = {
  readonly other: Vertex;
  readonly rows: readonly RowPair[];
  readonly weight: number;
  /** Whether this end holds the foreign key of the first pair. */
  readonly child: boolean;
};

/** A card, or a parent with its partitions as one block. The place is what arranging works on. */
export type Vertex = {
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  readonly width: number;
  readonly height: number;
  readonly ties: Tie[];
  /** Top left corner, px. */
  x: number;
  y: number;
  /** Index of the column that holds it while columns are being arranged. */
  column: number;
};

/** Vertices stacked in columns from left to right, each column from top to bottom. */
export type Columns = Vertex[][];

/** The sum of the areas of the cards, px². */
export const areaOf = (vertices: readonly Vertex[]): number =>
  vertices.reduce((sum, vertex) => sum + vertex.width * vertex.height, 0);

/** The rectangle around all vertices at their places; zero-sized for none. */
export const extentOf = (
  vertices: readonly Vertex[],
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } => {
  if (vertices.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...vertices.map((vertex) => vertex.x));
  const y = Math.min(...vertices.map((vertex) => vertex.y));
  const right = Math.max(...vertices.map((vertex) => vertex.x + vertex.width));
  const bottom = Math.max(...vertices.map((vertex) => vertex.y + vertex.height));
  return { x, y, width: right - x, height: bottom - y };
};
