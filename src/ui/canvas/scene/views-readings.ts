import { traceRounded } from "../paint/relation-path.ts";
import type { Readings } from "./scene.ts";

/** Short strokes, px of the screen: told apart from the dashes of deferrable keys. */
const DASH = [2, 4];
const WIDTH = 1.25;
/** Radius of the dot at what is read. */
const DOT = 2.5;

/**
 * Draws the lines from views to what they read, quieter than relationships: dotted, with a dot at what is read. They run
 * between the relationships, which stay as they are.
 */
export function paintReadings(
  context: CanvasRenderingContext2D,
  { links, palette, routes, without, zoom }: Readings,
): void {
  const lines = new Path2D();
  const dots = new Path2D();
  for (const { id, from, to } of links) {
    const points = routes.get(id)?.points ?? [];
    const end = points.at(-1);
    if (!end || without.has(from) || without.has(to)) continue;
    traceRounded(lines, points);
    dots.moveTo(end.x + DOT, end.y);
    dots.arc(end.x, end.y, DOT, 0, 2 * Math.PI);
  }
  context.strokeStyle = palette.edgeHot;
  context.fillStyle = palette.edgeHot;
  context.lineWidth = Math.max(WIDTH, 1 / zoom);
  const scale = Math.max(1, 0.7 / zoom);
  context.setLineDash(DASH.map((length) => length * scale));
  context.stroke(lines);
  context.setLineDash([]);
  context.fill(dots);
}
