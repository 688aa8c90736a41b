import type { Rect } from "../graph.ts";
import { assignLanes } from "./lanes.ts";
import { type Draft, legsAcross } from "./legs.ts";
import type { RoomFinder } from "./room.ts";
import { type StandingRoute, standingLeg, stretchesIn } from "./standing-legs.ts";

/** What drafts must keep clear of: cards, and routes that stay, as far as they come into the areas of the drafts. */
export type LaneSurroundings = {
  readonly rooms: RoomFinder;
  readonly standing: readonly StandingRoute[];
  readonly areas: readonly Rect[];
};

/** Moves the corners of all drafts into lanes: vertical stretches, horizontal ones, and the vertical once more. */
export const laneOut = (drafts: readonly Draft[], { rooms, standing, areas }: LaneSurroundings): void => {
  const near = stretchesIn(areas, standing);
  const besides = near.filter(({ across }) => across === "x").flatMap(standingLeg);
  const aboves = near.filter(({ across }) => across === "y").flatMap(standingLeg);
  assignLanes([...besides, ...legsAcross(drafts, "x", rooms)]);
  assignLanes([...aboves, ...legsAcross(drafts, "y", rooms)]);
  assignLanes([...besides, ...legsAcross(drafts, "x", rooms)]);
};
