import type { Link, PlacedBox, Routes } from "./graph.ts";
import { reroute } from "./reroute.ts";

/**
 * Orthogonal routes for all links between placed boxes, from card edge to card edge, around cards, in lanes, links to
 * one key along a common trunk. Any places will do, also overlapping boxes; links to missing boxes are left out.
 */
export const route = (boxes: readonly PlacedBox[], links: readonly Link[]): Routes =>
  reroute(new Map(), { boxes, links, movedIds: new Set() });
