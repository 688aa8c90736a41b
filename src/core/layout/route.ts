import type { Link, PlacedBox, Point, Route, Routes } from "./graph.ts";
import { findPaths } from "./route/find-paths.ts";
import { assignLanes } from "./route/lanes.ts";
import { type Draft, legsAcross } from "./route/legs.ts";
import type { FoundPath } from "./route/path-found.ts";
import { createRoomFinder } from "./route/room.ts";
import { simplify } from "./route/simplify.ts";
import { bundle, trunkKey, type Wire } from "./route/trunks.ts";

const draftOf = (link: Link, points: readonly Point[], fixed: boolean): Draft => ({
  id: link.id,
  trunk: trunkKey(link),
  corners: points.map(({ x, y }) => ({ x, y })),
  fixed,
});

const laneOut = (boxes: readonly PlacedBox[], drafts: readonly Draft[]): void => {
  const rooms = createRoomFinder(boxes);
  assignLanes(legsAcross(drafts, "x", rooms));
  assignLanes(legsAcross(drafts, "y", rooms));
  assignLanes(legsAcross(drafts, "x", rooms));
};

const routesOf = (found: ReadonlyMap<Wire, FoundPath>, drafts: readonly Draft[]): Routes => {
  const corners = new Map(drafts.map((draft) => [draft.id, draft.corners]));
  return new Map(
    [...found].map(([wire, path]): readonly [string, Route] => {
      const points = simplify(corners.get(wire.link.id) ?? path.points);
      return [wire.link.id, { points, sideFrom: path.sideFrom, sideTo: path.sideTo }];
    }),
  );
};

/**
 * Orthogonal routes for all links between placed boxes, from card edge to card edge, around cards, in lanes, links to
 * one key along a common trunk. Any places will do, also overlapping boxes; links to missing boxes are left out.
 */
export const route = (boxes: readonly PlacedBox[], links: readonly Link[]): Routes => {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const found = findPaths(boxes, bundle(byId, links));
  const drafts = [...found].map(([wire, path]) => draftOf(wire.link, simplify(path.points), false));
  laneOut(boxes, drafts);
  return routesOf(found, drafts);
};
