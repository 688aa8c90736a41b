import type { Link, PlacedBox, Routes } from "./graph.ts";
import { reroute } from "./reroute.ts";

/**
 * Orthogonal routes for all links between placed boxes, from card edge to card edge, around cards, in lanes, links to
 * one key along a common trunk. Any places will do, also overlapping boxes; links to missing boxes are left out.
 */
export const route = (boxes: readonly PlacedBox[], links: readonly Link[]): Routes =>
  reroute(new Map(), { boxes, links, movedIds: new Set() });

/** Routes for added links only, around the cards and in lanes between the routes that stand, which all stay. */
export const routeBesides = (
  standing: Routes,
  boxes: readonly PlacedBox[],
  { links, added }: { readonly links: readonly Link[]; readonly added: readonly Link[] },
): Routes => {
  const all = reroute(standing, { boxes, links: [...links, ...added], movedIds: new Set() });
  return new Map(
    added.flatMap(({ id }) => {
      const found = all.get(id);
      return found ? [[id, found] as const] : [];
    }),
  );
};
