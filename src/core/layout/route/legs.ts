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

/** Stretches of a trunk this near to each other along count as one, px. */
const touching = 48;

const other = (axis: Axis): Axis => (axis === "x" ? "y" : "x");

const stretchesOf = (drafts: readonly Draft[], across: Axis): readonly Stretch[] =>
  drafts.flatMap(({ corners, trunk }) =>
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
      return [{ trunk, movable: i > 1 && i < last, a, b, before, after, onCard }];
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
    if (first(stretch) > end + touching) runs.push([]);
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

/** Stretches that will share one lane, the space they have, and where the search left them. */
type Bundle = {
  readonly run: readonly Stretch[];
  readonly room: Room;
  readonly movable: boolean;
  readonly at: number;
};

const spanOf = (run: readonly Stretch[], along: Axis): readonly [number, number] => {
  const places = run.flatMap(({ a, b }) => [a[along], b[along]]);
  return [Math.min(...places), Math.max(...places)];
};

const bundleOf = (run: readonly Stretch[], across: Axis, rooms: RoomFinder): readonly Bundle[] => {
  const [first, last] = spanOf(run, other(across));
  const sample = run[0];
  if (!sample) return [];
  const at = sample.a[across];
  if (!sample.movable) return [{ run, room: { low: at, high: at, walled: true }, movable: false, at }];
  const free = across === "x" ? rooms.beside(at, first, last) : rooms.above(at, first, last);
  return [{ run, room: across === "x" ? keepStubs(free, run, at) : free, movable: true, at }];
};

/** The space two bundles of one trunk have in common, if they touch and can lie on one line. */
const sharedRoom = (a: Bundle, b: Bundle, along: Axis): Room | undefined => {
  const [low, high] = [Math.max(a.room.low, b.room.low), Math.min(a.room.high, b.room.high)];
  if (!a.movable || !b.movable || low > high) return undefined;
  const [[aFirst, aLast], [bFirst, bLast]] = [spanOf(a.run, along), spanOf(b.run, along)];
  if (aFirst > bLast + touching || bFirst > aLast + touching) return undefined;
  return { low, high, walled: a.room.walled || b.room.walled };
};

/** Joins bundles of one trunk on neighbouring lines of one channel, so that a trunk has one lane there. */
const joinBundles = (bundles: readonly Bundle[], along: Axis): readonly Bundle[] => {
  const joined: Bundle[] = [];
  for (const bundle of [...bundles].sort((a, b) => a.at - b.at)) {
    const index = joined.findIndex((known) => sharedRoom(known, bundle, along));
    const known = joined[index];
    const room = known && sharedRoom(known, bundle, along);
    if (known && room) joined[index] = { ...known, run: [...known.run, ...bundle.run], room };
    else joined.push(bundle);
  }
  return joined;
};

const legOf = ({ run, room, at }: Bundle, across: Axis): Leg => {
  const [first, last] = spanOf(run, other(across));
  const own = new Set(run.map((stretch) => stretch.a[across]));
  const arms = run.flatMap((stretch) => armsOf(stretch, across)).filter((arm) => !own.has(arm.end));
  const settle = (place: number): void => {
    for (const { a, b } of run) {
      a[across] = place;
      b[across] = place;
    }
  };
  const wish = Math.max(room.low, Math.min(room.high, wishOf(room, arms, at)));
  const trunk = run[0]?.trunk ?? "";
  return { trunk, first, last, arms, across: at, settle, low: room.low, high: room.high, wish };
};

/** The legs of all drafts whose lane is an x (vertical ones) or a y (horizontal ones). */
export const legsAcross = (drafts: readonly Draft[], across: Axis, rooms: RoomFinder): readonly Leg[] => {
  const along = other(across);
  const trunks = groupBy(stretchesOf(drafts, across), (stretch) => stretch.trunk);
  return [...trunks.values()].flatMap((stretches) => {
    const lines = groupBy(stretches, (stretch) => `${stretch.a[across]} ${stretch.movable}`);
    const bundles = [...lines.values()].flatMap((line) =>
      runsOf(line, along).flatMap((run) => bundleOf(run, across, rooms)),
    );
    return joinBundles(bundles, along).map((bundle) => legOf(bundle, across));
  });
};
