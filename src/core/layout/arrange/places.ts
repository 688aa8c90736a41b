import type { Point } from "../graph.ts";
import type { Vertex } from "./vertex.ts";

/** Where every vertex stands, to be kept while another attempt is made. */
export type Places = ReadonlyMap<Vertex, Point>;

/** Remembers the places of the vertices. */
export const savePlaces = (vertices: readonly Vertex[]): Places =>
  new Map(vertices.map((vertex) => [vertex, { x: vertex.x, y: vertex.y }]));

/** Puts the vertices back where they stood. */
export const restorePlaces = (places: Places): void => {
  for (const [vertex, { x, y }] of places) {
    vertex.x = x;
    vertex.y = y;
  }
};
