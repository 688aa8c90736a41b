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

/** A wire that has no trunk yet. */
export type LooseWire = Omit<Wire, "trunk">;

/** Wires to the same key with the same end, shortest first: they may run together. */
export type Trunk = { readonly number: number; readonly key: string; readonly wires: readonly Wire[] };

const lengthOf = (wire: LooseWire): number =>
  Math.abs(wire.from.x + wire.from.width / 2 - wire.to.x - wire.to.width / 2) +
  Math.abs(wire.fromY - wire.toY);

/** A self-reference of a row to itself still needs a loop that can be seen. */
const apartFrom = (fromY: number, toY: number, link: Link): number =>
  link.from === link.to && fromY === toY ? toY + 8 : toY;

/** What decides whether two links may run together. */
export const trunkKey = (link: Link): string => `${link.to}\n${link.toKey}\n${link.endTo}`;

/** The links whose boxes are placed, with their boxes. */
export const wiresOf = (
  boxes: ReadonlyMap<string, PlacedBox>,
  links: readonly Link[],
): readonly LooseWire[] =>
  links.flatMap((link) => {
    const [from, to] = [boxes.get(link.from), boxes.get(link.to)];
    if (!from || !to) return [];
    const fromY = from.y + link.fromY;
    return [{ link, from, to, fromY, toY: apartFrom(fromY, to.y + link.toY, link) }];
  });

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Bundles wires into trunks; trunks with the shortest wires first. */
export const bundle = (wires: readonly LooseWire[]): readonly Trunk[] =>
  [...groupBy(wires, (wire) => trunkKey(wire.link))]
    .map(([key, all]) => ({ key, wires: [...all].sort((a, b) => lengthOf(a) - lengthOf(b)) }))
    .sort((a, b) => mean(a.wires.map(lengthOf)) - mean(b.wires.map(lengthOf)))
    .map(({ key, wires: all }, i) => ({
      key,
      number: i + 1,
      wires: all.map((wire) => ({ ...wire, trunk: i + 1 })),
    }));
