import { crossingCount, type Line } from "./crossings.ts";
import type { Link, PlacedBox, Point } from "./graph.ts";

/** What a drawing looks like in numbers, before routing: links count as straight lines between nearest sides. */
export type Measures = {
  /** Pairs of straight links that cross, without a common box. */
  readonly crossings: number;
  /** Mean length of the straight links, px. */
  readonly meanLength: number;
  /** Straight links that cut a box they do not belong to. */
  readonly through: number;
  /** Pairs of boxes closer than touching. */
  readonly overlaps: number;
  /** Width to height of the rectangle around all boxes. */
  readonly aspect: number;
  /** Area of the boxes over that of the rectangle around them, 0 to 1. */
  readonly use: number;
};

/** The straight line that stands for a link: between the nearest sides, at the heights of its rows. */
export const straightLine = (from: PlacedBox, to: PlacedBox, link: Link): Line => {
  const [a, b]: readonly [Point, Point] = [
    { x: from.x, y: from.y + link.fromY },
    { x: to.x, y: to.y + link.toY },
  ];
  const options = [a.x, a.x + from.width].flatMap((x) =>
    [b.x, b.x + to.width].map((other) => [x, other] as const),
  );
  const nearest = options.reduce((best, option) =>
    Math.abs(option[0] - option[1]) < Math.abs(best[0] - best[1]) ? option : best,
  );
  return { a: { x: nearest[0], y: a.y }, b: { x: nearest[1], y: b.y }, ends: [from.id, to.id] };
};

/** Whether a straight line passes through the inside of a rectangle (Liang and Barsky 1984). */
export const cutsRect = ({ a, b }: Line, box: PlacedBox): boolean => {
  let [enter, leave] = [0, 1];
  const clip = (towards: number, room: number): boolean => {
    if (towards === 0) return room > 0;
    const at = room / towards;
    if (towards < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
    return true;
  };
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const reaches =
    clip(-dx, a.x - box.x) &&
    clip(dx, box.x + box.width - a.x) &&
    clip(-dy, a.y - box.y) &&
    clip(dy, box.y + box.height - a.y);
  return reaches && leave - enter > 1e-6;
};

const overlapCount = (boxes: readonly PlacedBox[]): number => {
  const sorted = [...boxes].sort((a, b) => a.x - b.x);
  let count = 0;
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length; j += 1) {
      const b = sorted[j];
      if (!b || b.x >= a.x + a.width) break;
      if (a.y < b.y + b.height && b.y < a.y + a.height) count += 1;
    }
  });
  return count;
};

/** Measures a drawing. Links to boxes that are not placed, and self-references, do not count. */
export const measure = (boxes: readonly PlacedBox[], links: readonly Link[]): Measures => {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const lines = links.flatMap((link) => {
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    return from && to && from !== to ? [straightLine(from, to, link)] : [];
  });
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - left;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - top;
  const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
  const total = lines.reduce((sum, { a, b }) => sum + Math.hypot(b.x - a.x, b.y - a.y), 0);
  return {
    crossings: crossingCount(lines),
    meanLength: lines.length > 0 ? total / lines.length : 0,
    through: lines.filter((line) => boxes.some((box) => !line.ends.includes(box.id) && cutsRect(line, box)))
      .length,
    overlaps: overlapCount(boxes),
    aspect: boxes.length > 0 ? width / height : 1,
    use: boxes.length > 0 ? area / (width * height) : 1,
  };
};
