import { type Refusal, refuse } from "../base/refusal.ts";
import type { AreaRecord } from "../document/records/index.ts";

/** A rectangle on the canvas as an edit gives it; what is left out stays. px at 100 %. */
export type ShapeInput = {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** One of the five hues, or none with 0. */
  readonly colour?: number | undefined;
};

type Shape = Pick<AreaRecord, "x" | "y" | "width" | "height" | "colour">;

/** Something drawn can be no smaller, px. */
const SMALLEST = 24;

/** A shape with what an edit says of it, in whole px and no smaller than can be taken hold of; or why it cannot be drawn. */
export function shapeWith(before: Shape, input: ShapeInput): Shape | Refusal {
  const { x = before.x, y = before.y, width = before.width, height = before.height } = input;
  const { colour = before.colour } = input;
  if (![x, y, width, height].every((value) => Math.abs(value) < FARTHEST))
    return refuse("That is no place on the canvas.");
  if (!Number.isInteger(colour) || colour < 0 || colour > 5)
    return refuse("There are five colours, and 0 for none.");
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.max(SMALLEST, Math.round(width)),
    height: Math.max(SMALLEST, Math.round(height)),
    colour,
  };
}

/** No canvas is larger, px; also keeps what is no number away. */
const FARTHEST = 1e7;
