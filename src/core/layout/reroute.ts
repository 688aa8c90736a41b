import type { Link, PlacedBox, Route, Routes } from "./graph.ts";
import { shareOutSides } from "./route/end-spots.ts";
import { findPaths, type Surroundings } from "./route/find-paths.ts";
import { laneOut } from "./route/lane-out.ts";
import { boxesOn, stageOf, surroundings } from "./route/nearby.ts";
import { createRoomFinder } from "./route/room.ts";
import { simplify } from "./route/simplify.ts";
import type { StandingRoute } from "./route/standing-legs.ts";
import { touchedLinks } from "./route/touched.ts";
import { bundle, type LooseWire, trunkKey, wiresOf } from "./route/trunks.ts";

/** The links with an end at a box that one of the touched links joins. */
const sameRows = (links: readonly Link[], touched: readonly Link[]): readonly Link[] => {
  const ids = new Set(touched.flatMap((link) => [link.from, link.to]));
  return links.filter((link) => ids.has(link.from) || ids.has(link.to));
};

/** The drawing after a change: all boxes where they stand now, all links, and which boxes have moved or are new. */
export type Moved = {
  readonly boxes: readonly PlacedBox[];
  readonly links: readonly Link[];
  readonly movedIds: ReadonlySet<string>;
};

const newRoutes = (wires: readonly LooseWire[], around: Surroundings): Routes => {
  const found = findPaths(bundle(wires), around);
  const drafts = new Map(
    [...found].map(([{ link }, path]) => {
      const corners = simplify(path.points).map(({ x, y }) => ({ x, y }));
      return [link.id, { id: link.id, trunk: trunkKey(link), corners }] as const;
    }),
  );
  const areas = surroundings([...drafts.values()].map((draft) => draft.corners));
  laneOut([...drafts.values()], { rooms: createRoomFinder(around.boxes), standing: around.standing, areas });
  return new Map(
    [...found].map(([{ link }, { points, sideFrom, sideTo }]) => [
      link.id,
      { points: simplify(drafts.get(link.id)?.corners ?? points), sideFrom, sideTo },
    ]),
  );
};

/**
 * The routes after boxes have moved: only links of moved boxes, links that a moved box now stands on, and links that had
 * no route are routed anew, in the part of the drawing around them; all others keep the very same route object. Routes
 * of links that are gone are dropped.
 */
export const reroute = (previous: Routes, { boxes, links, movedIds }: Moved): Routes => {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const moved = new Map([...byId].filter(([id]) => movedIds.has(id)));
  const touched = touchedLinks(previous, links, moved);
  const wires = wiresOf(byId, touched);
  const anew = new Set(touched);
  const result = new Map<string, Route>();
  const standing: StandingRoute[] = [];
  for (const link of links) {
    const route = anew.has(link) ? undefined : previous.get(link.id);
    if (!route || !byId.has(link.from) || !byId.has(link.to)) continue;
    result.set(link.id, route);
    standing.push({ key: trunkKey(link), points: route.points });
  }
  if (wires.length === 0) return result;
  const spots = shareOutSides(wiresOf(byId, sameRows(links, touched)));
  for (const [id, route] of newRoutes(wires, { boxes: boxesOn(stageOf(wires), boxes), standing, spots })) {
    result.set(id, route);
  }
  return result;
};
