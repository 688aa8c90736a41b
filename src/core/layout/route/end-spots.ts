import { groupBy } from "../../base/group-by.ts";
import type { Link, PlacedBox, Side } from "../graph.ts";
import type { LooseWire } from "./trunks.ts";

/** Where an end is drawn: the card, the height in the drawing, the side. */
export type EndPlace = { readonly box: { readonly id: string }; readonly y: number; readonly side: Side };

/** Says whether an end should not be drawn at a place, because the place belongs to an end of another kind. */
export type EndSpots = (place: EndPlace, end: string) => boolean;

/** What is drawn at the child end; several foreign keys of one row share it if they are of one kind. */
export const childEnd = (link: Link): string => `child ${link.endFrom}`;

/** What is drawn at the parent end, shared by the trunk. */
export const parentEnd = (link: Link): string => `parent ${link.toKey} ${link.endTo}`;

/** One wire's end at a row, and how far to the right the other end of the wire lies. */
type Claim = { readonly row: string; readonly end: string; readonly pull: number };

const rowOf = (box: { readonly id: string }, y: number): string => `${box.id}\n${y}`;

/** 1 if the other card lies right of this one, -1 if left, 0 if above, below or the same. */
const direction = (card: PlacedBox, other: PlacedBox): number => {
  if (other.x >= card.x + card.width) return 1;
  return other.x + other.width <= card.x ? -1 : 0;
};

const claimsOf = ({ link, from, to, fromY, toY }: LooseWire): readonly Claim[] => {
  return [
    { row: rowOf(from, fromY), end: childEnd(link), pull: direction(from, to) },
    { row: rowOf(to, toY), end: parentEnd(link), pull: direction(to, from) },
  ];
};

/**
 * Gives each kind of end of a row a side of its own where a row has several kinds: the one pulled most to the right
 * gets the right side. Rows with one kind of end are free on both sides.
 */
export const shareOutSides = (wires: readonly LooseWire[]): EndSpots => {
  const owners = new Map<string, ReadonlyMap<string, Side>>();
  for (const [row, claims] of groupBy(wires.flatMap(claimsOf), (claim) => claim.row)) {
    const ends = [...groupBy(claims, (claim) => claim.end)].map(([end, all]) => ({
      end,
      pull: all.reduce((sum, claim) => sum + claim.pull, 0) / all.length,
    }));
    if (ends.length < 2) continue;
    ends.sort((a, b) => a.pull - b.pull || (a.end < b.end ? -1 : 1));
    const half = ends.length / 2;
    owners.set(row, new Map(ends.map(({ end }, i) => [end, i < half ? "left" : "right"])));
  }
  return (place, end) => {
    const side = owners.get(rowOf(place.box, place.y))?.get(end);
    return side !== undefined && side !== place.side;
  };
};
