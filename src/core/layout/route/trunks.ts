import { groupBy } from "../../base/group-by.ts";
import type { Link, PlacedBox } from "../graph.ts";

/** A link with its boxes found, and the height of its rows in the drawing. */
export type Wire = {
  readonly link: Link;
  readonly from: PlacedBox;
  readonly to: PlacedBox;
  readonly fromY: number;
  readonly toY: number;
  /** Number of its trunk, from 1. */
  readonly trunk: number;
};

/** Wires to the same key with the same end, shortest first: they may run together. */
export type Trunk = { readonly number: number; readonly wires: readonly Wire[] };

const lengthOf = (wire: Omit<Wire, "trunk">): number =>
  Math.abs(wire.from.x + wire.from.width / 2 - wire.to.x - wire.to.width / 2) +
  Math.abs(wire.fromY - wire.toY);

/** A self-reference of a row to itself still needs a loop that can be seen. */
const apartFrom = (fromY: number, toY: number, link: Link): number =>
  link.from === link.to && fromY === toY ? toY + 8 : toY;

/** What decides whether two links may run together. */
export const trunkKey = (link: Link): string => `${link.to}\n${link.toKey}\n${link.endTo}`;

/** The links whose boxes are placed, bundled into trunks; trunks with the shortest wires first. */
export const bundle = (boxes: ReadonlyMap<string, PlacedBox>, links: readonly Link[]): readonly Trunk[] => {
  const found = links.flatMap((link) => {
    const [from, to] = [boxes.get(link.from), boxes.get(link.to)];
    if (!from || !to) return [];
    const fromY = from.y + link.fromY;
    return [{ link, from, to, fromY, toY: apartFrom(fromY, to.y + link.toY, link) }];
  });
  return [...groupBy(found, (wire) => trunkKey(wire.link)).values()]
    .map((wires) => [...wires].sort((a, b) => lengthOf(a) - lengthOf(b)))
    .sort((a, b) => mean(a.map(lengthOf)) - mean(b.map(lengthOf)))
    .map((wires, i) => ({ number: i + 1, wires: wires.map((wire) => ({ ...wire, trunk: i + 1 })) }));
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
