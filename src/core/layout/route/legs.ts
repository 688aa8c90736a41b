import { groupBy } from "../../base/group-by.ts";
import { clearance } from "../clearance.ts";
import type { Arm, Leg } from "./leg.ts";
import type { Room, RoomFinder } from "./room.ts";

/** A corner of a route that lanes still move. */
export type Corner = { x: number; y: number };

/** A route while its lanes are being found. */
export type Draft = {
  readonly id: string;
  readonly trunk: string;
  readonly corners: readonly Corner[];
  /** Routes that must stay where they are take part only as obstacles. */
  readonly fixed: boolean;
};

type Axis = "x" | "y";

/** One stretch of one draft: its two corners and those before and after. */
type Stretch = {
  readonly trunk: string;
  readonly movable: boolean;
  readonly a: Corner;
  readonly b: Corner;
  readonly before: Corner | undefined;
  readonly after: Corner | undefined;
  /** The corners before or after that lie on a card's edge. */
  readonly onCard: readonly Corner[];
};

const other = (axis: Axis): Axis => (axis === "x" ? "y" : "x");

const stretchesOf = (drafts: readonly Draft[], across: Axis): readonly Stretch[] =>
  drafts.flatMap(({ corners, trunk, fixed }) =>
    corners.flatMap((b, i): readonly Stretch[] => {
      const a = corners[i - 1];
      if (!a) return [];
      const vertical = i % 2 === 0;
      if (vertical !== (across === "x")) return [];
      const [before, after] = [corners[i - 2], corners[i + 1]];
      const last = corners.length - 1;
      const onCard = [i === 2 ? before : undefined, i === last - 1 ? after : undefined].flatMap(
        (c) => c ?? [],
      );
      return [{ trunk, movable: !fixed && i > 1 && i < last, a, b, before, after, onCard }];
    }),
  );

const armsOf = ({ a, b, before, after }: Stretch, across: Axis): readonly Arm[] => {
  const along = other(across);
  const arm = (corner: Corner, end: Corner | undefined): readonly Arm[] => {
    if (!end || end[across] === corner[across]) return [];
    return [{ at: corner[along], side: end[across] > corner[across] ? 1 : -1, end: end[across] }];
  };
  return [...arm(a, before), ...arm(b, after)];
};

/** Stretches of one trunk on one line that touch or nearly touch. */
const runsOf = (stretches: readonly Stretch[], along: Axis): readonly (readonly Stretch[])[] => {
  const runs: Stretch[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  const first = (s: Stretch): number => Math.min(s.a[along], s.b[along]);
  for (const stretch of [...stretches].sort((s, t) => first(s) - first(t))) {
    if (first(stretch) > end + 48) runs.push([]);
    runs.at(-1)?.push(stretch);
    end = Math.max(end, stretch.a[along], stretch.b[along]);
  }
  return runs;
};

/** Lines that end at a card must leave it straight for the length of a stub. */
const keepStubs = (room: Room, run: readonly Stretch[], at: number): Room => {
  let { low, high } = room;
  for (const { x } of run.flatMap((stretch) => stretch.onCard)) {
    if (x < at) low = Math.max(low, x + clearance.stub);
    else high = Math.min(high, x - clearance.stub);
  }
  if (low <= high) return { ...room, low, high };
  const middle = Math.max(room.low, Math.min(room.high, (low + high) / 2));
  return { low: middle, high: middle, walled: true };
};

/** A loop clings to the cards it joins, a line between cards takes the middle, one in the open stays. */
const wishOf = (room: Room, arms: readonly Arm[], at: number): number => {
  const bySide = (side: -1 | 1): boolean => arms.length > 0 && arms.every((arm) => arm.side === side);
  if (bySide(-1)) return room.low;
  if (bySide(1)) return room.high;
  return room.walled ? (room.low + room.high) / 2 : at;
};

const legOf = (run: readonly Stretch[], across: Axis, rooms: RoomFinder): readonly Leg[] => {
  const along = other(across);
  const places = run.flatMap(({ a, b }) => [a[along], b[along]]);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const sample = run[0];
  if (!sample) return [];
  const at = sample.a[across];
  const arms = run.flatMap((stretch) => armsOf(stretch, across));
  const movable = run.every((stretch) => stretch.movable);
  const free = across === "x" ? rooms.beside(at, first, last) : rooms.above(at, first, last);
  const room = across === "x" ? keepStubs(free, run, at) : free;
  const settle = (place: number): void => {
    for (const { a, b } of run) {
      a[across] = place;
      b[across] = place;
    }
  };
  const stays = { low: at, high: at, wish: at };
  const moves = { low: room.low, high: room.high, wish: wishOf(room, arms, at) };
  return [{ trunk: sample.trunk, first, last, arms, across: at, settle, ...(movable ? moves : stays) }];
};

/** The legs of all drafts whose lane is an x (vertical ones) or a y (horizontal ones). */
export const legsAcross = (drafts: readonly Draft[], across: Axis, rooms: RoomFinder): readonly Leg[] => {
  const lines = groupBy(
    stretchesOf(drafts, across),
    (stretch) => `${stretch.trunk}\n${stretch.a[across]}\n${stretch.movable}`,
  );
  return [...lines.values()].flatMap((line) =>
    runsOf(line, other(across)).flatMap((run) => legOf(run, across, rooms)),
  );
};
