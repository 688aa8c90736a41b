import type { Link } from "../graph.ts";
import type { Ray } from "./ray.ts";

/** Which ends are drawn where, so that different ones do not land on the same spot. */
export type EndSpots = {
  /** Whether an end of another kind already stands where this ray leaves its card. */
  readonly taken: (ray: Ray, end: string) => boolean;
  readonly take: (ray: EndPlace, end: string) => void;
  readonly free: (ray: EndPlace, end: string) => void;
};

/** A row's end of a card: the id of the card, the absolute height, the side. */
export type EndPlace = { readonly box: { readonly id: string }; readonly y: number; readonly side: string };

const keyOf = (place: EndPlace): string => `${place.box.id}\n${place.y}\n${place.side}`;

/** What is drawn at the child end; several foreign keys of one row share it if they are of one kind. */
export const childEnd = (link: Link): string => `child ${link.endFrom}`;

/** What is drawn at the parent end, shared by the trunk. */
export const parentEnd = (link: Link): string => `parent ${link.toKey} ${link.endTo}`;

/** No ends yet. */
export const createEndSpots = (): EndSpots => {
  const spots = new Map<string, Map<string, number>>();
  const count = (place: EndPlace, end: string, by: number): void => {
    const ends = spots.get(keyOf(place)) ?? new Map<string, number>();
    const left = (ends.get(end) ?? 0) + by;
    if (left > 0) ends.set(end, left);
    else ends.delete(end);
    spots.set(keyOf(place), ends);
  };
  return {
    taken: (ray, end) => [...(spots.get(keyOf(ray))?.keys() ?? [])].some((other) => other !== end),
    take: (place, end) => count(place, end, 1),
    free: (place, end) => count(place, end, -1),
  };
};
