import { HEADER_HEIGHT } from "../../../core/layout/card.ts";
import type { Mark } from "../../../state/problems.ts";
import type { SceneCard } from "../scene/scene.ts";
import type { Palette } from "./palette.ts";

/** Radius at 100 %, and the least on the screen, px. */
const RADIUS = 5;
const LEAST = 3;

/** From here on only errors and warnings are marked: there is no room for more. */
const FAR = 0.4;

/**
 * Marks the cards that have problems at their upper right, at every zoom: an octagon, a triangle, an open ring. The
 * context is in world coordinates.
 */
export function paintProblemMarks(
  context: CanvasRenderingContext2D,
  cards: readonly SceneCard[],
  view: { readonly palette: Palette; readonly marks: ReadonlyMap<string, Mark>; readonly zoom: number },
): void {
  const { palette, marks, zoom } = view;
  const radius = Math.max(RADIUS, LEAST / zoom);
  const paths = { error: new Path2D(), warning: new Path2D(), info: new Path2D() };
  for (const { card, at } of cards) {
    const worst = marks.get(card.tableId)?.worst;
    if (!worst || (worst === "info" && zoom < FAR)) continue;
    const x = at.x + card.width - Math.min(14, card.width / 2);
    trace[worst](paths[worst], { x, y: at.y + HEADER_HEIGHT / 2, radius });
  }
  context.fillStyle = palette.error;
  context.fill(paths.error);
  context.fillStyle = palette.warning;
  context.fill(paths.warning);
  context.strokeStyle = palette.info;
  context.lineWidth = Math.max(1.5, 1 / zoom);
  context.stroke(paths.info);
}

type Place = { readonly x: number; readonly y: number; readonly radius: number };

const trace = {
  error: (path: Path2D, place: Place) => tracePolygon(path, place, { corners: 8, turn: Math.PI / 8 }),
  warning: (path: Path2D, place: Place) => tracePolygon(path, place, { corners: 3, turn: -Math.PI / 2 }),
  info: (path: Path2D, { x, y, radius }: Place) => {
    path.moveTo(x + radius * 0.7, y);
    path.arc(x, y, radius * 0.7, 0, 2 * Math.PI);
  },
} as const;

function tracePolygon(
  path: Path2D,
  { x, y, radius }: Place,
  { corners, turn }: { readonly corners: number; readonly turn: number },
): void {
  for (let corner = 0; corner < corners; corner += 1) {
    const angle = turn + (2 * Math.PI * corner) / corners;
    const [px, py] = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    if (corner === 0) path.moveTo(px, py);
    else path.lineTo(px, py);
  }
  path.closePath();
}
