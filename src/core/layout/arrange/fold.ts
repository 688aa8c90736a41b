import { naturalOrder } from "../../base/natural-order.ts";
import { snapUp } from "../clearance.ts";
import type { Box, Link, Point } from "../graph.ts";

/** A parent with the partitions folded beside it, or a single box: arranged as one rectangle. */
export type Block = {
  readonly box: Box;
  readonly width: number;
  readonly height: number;
  /** Offsets of every box of the block from its top left corner. */
  readonly places: ReadonlyMap<string, Point>;
};

/** What arranging works on: blocks, and the links between them with partitions' links lifted to the parent. */
export type Folded = { readonly blocks: readonly Block[]; readonly links: readonly Link[] };

const betweenColumns = 64;
const betweenCards = 24;

/** The outermost ancestor of a box; a cycle or an unknown parent ends the climb. */
const rootOf = (box: Box, byId: ReadonlyMap<string, Box>): Box => {
  const seen = new Set<string>();
  let at = box;
  while (at.partOf !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    const parent = byId.get(at.partOf);
    if (!parent || seen.has(parent.id)) return at;
    at = parent;
  }
  return at;
};

/** The parent at the left, its partitions in name order in columns to the right, about as tall as wide. */
const blockOf = (box: Box, parts: readonly Box[]): Block => {
  const places = new Map<string, Point>([[box.id, { x: 0, y: 0 }]]);
  const area = parts.reduce(
    (sum, part) => sum + (part.width + betweenColumns) * (part.height + betweenCards),
    0,
  );
  const tallest = Math.max(box.height, Math.sqrt(area), ...parts.map((part) => part.height));
  let [x, y, columnWidth, height] = [snapUp(box.width + betweenColumns), 0, 0, box.height];
  for (const part of [...parts].sort((a, b) => naturalOrder(a.name, b.name))) {
    if (y > 0 && y + part.height > tallest) {
      x += snapUp(columnWidth + betweenColumns);
      [y, columnWidth] = [0, 0];
    }
    places.set(part.id, { x, y });
    columnWidth = Math.max(columnWidth, part.width);
    height = Math.max(height, y + part.height);
    y += snapUp(part.height + betweenCards);
  }
  return { box, width: parts.length > 0 ? x + columnWidth : box.width, height, places };
};

/** Folds partitions beside their outermost parent and lifts their links to it, at the parent's top rows. */
export const fold = (boxes: readonly Box[], links: readonly Link[]): Folded => {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const parts = new Map<string, Box[]>();
  const roots = new Map<string, Box>();
  for (const box of boxes) {
    const root = rootOf(box, byId);
    roots.set(box.id, root);
    if (root === box) continue;
    parts.set(root.id, [...(parts.get(root.id) ?? []), box]);
  }
  const lifted = links.flatMap((link) => {
    const [from, to] = [roots.get(link.from), roots.get(link.to)];
    if (!from || !to || from === to) return [];
    const fromY = from.id === link.from ? link.fromY : Math.min(link.fromY, from.height);
    const toY = to.id === link.to ? link.toY : Math.min(link.toY, to.height);
    return [{ ...link, from: from.id, to: to.id, fromY, toY }];
  });
  const blocks = boxes
    .filter((box) => roots.get(box.id) === box)
    .map((box) => blockOf(box, parts.get(box.id) ?? []));
  return { blocks, links: lifted };
};
