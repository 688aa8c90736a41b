import { type IconPath, icons } from "../../parts/icons.ts";
import { markShapes } from "../../parts/mark-shapes.ts";

/** Where a shape has its upper left corner, its size on the canvas and its colour. */
export type ShapeAt = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
};

const DASH = [2, 1.6];

/** Paths of shapes, made once. */
const paths = new Map<string, Path2D>();

function pathOf(d: string): Path2D {
  const found = paths.get(d) ?? new Path2D(d);
  paths.set(d, found);
  return found;
}

/** Strokes an icon as `Icon` does. */
export function paintIcon(
  context: CanvasRenderingContext2D,
  name: "key" | "foreignKey" | "unique" | "table" | "view",
  at: ShapeAt,
): void {
  const { d, dashed }: IconPath = icons[name];
  inBox(context, at, 16);
  context.lineCap = "round";
  context.lineJoin = "round";
  context.stroke(pathOf(d));
  if (dashed !== undefined) {
    context.setLineDash(DASH);
    context.stroke(pathOf(dashed));
  }
  context.restore();
}

/** Paints the mark of a problem as `ProblemMark` does. */
export function paintMarkShape(
  context: CanvasRenderingContext2D,
  worst: keyof typeof markShapes,
  at: ShapeAt,
): void {
  inBox(context, at, 12);
  if (worst === "info") context.stroke(pathOf(markShapes.info));
  else context.fill(pathOf(markShapes[worst]));
  context.restore();
}

function inBox(context: CanvasRenderingContext2D, { x, y, size, colour }: ShapeAt, side: number): void {
  context.save();
  context.translate(x, y);
  context.scale(size / side, size / side);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 1.5;
}
