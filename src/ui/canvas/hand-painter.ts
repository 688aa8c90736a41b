import { HEADER_HEIGHT, ROW_HEIGHT } from "../../core/layout/card.ts";
import type { Point, Rect } from "../../core/layout/graph.ts";
import type { Dragging, Gesture } from "./canvas-state.ts";
import type { Frame } from "./paint/frame.ts";
import { heldReadings, heldRelations } from "./paint/held-lines.ts";
import { paintCards } from "./paint/paint-cards.ts";
import { createProblemMarksPainter } from "./paint/paint-problem-marks.ts";
import { paintRelations } from "./paint/paint-relations.ts";
import type { Palette } from "./paint/palette.ts";
import { traceRounded } from "./paint/relation-path.ts";
import { fitBitmap } from "./painter.ts";
import type { Guide } from "./scene/guides.ts";
import { rectOf, type Scene, type SceneCard } from "./scene/scene.ts";
import { detailAt, visiblePart } from "./scene/viewport.ts";

/**
 * Draws what a gesture has in the hand, on a canvas of its own over everything else: tables with their lines, the preview
 * of a connection, a marquee. Were cards moved as nodes or lines drawn among them, the browser would style, layer and
 * paint the page anew in each frame, all that stays where it is included. The nodes of what is in the hand are hidden.
 */
export function createHandPainter(element: HTMLCanvasElement): (frame: Frame) => void {
  const context = element.getContext("2d");
  const paintHeld = createHeldPainter();
  return (frame) => {
    const { gesture, palette, scene, size, viewport } = frame;
    const empty = gesture.kind === "idle" || gesture.kind === "resizing";
    if (element.hidden !== empty) element.hidden = empty;
    if (!context || empty) return;
    const ratio = window.devicePixelRatio || 1;
    const { x, y, zoom } = viewport;
    fitBitmap(element, size, ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
    if (gesture.kind === "dragging") {
      paintHeld(context, frame, gesture);
      paintGuides(context, gesture.guides, { palette, viewport });
    } else if (gesture.kind === "marquee") paintMarquee(context, gesture.area, palette);
    else paintPreview(context, scene, { gesture, palette });
  };
}

function createHeldPainter() {
  const paintProblemMarks = createProblemMarksPainter();
  return (context: CanvasRenderingContext2D, frame: Frame, gesture: Dragging): void => {
    const { highlight, marks, palette, scene, size, viewport, views } = frame;
    const { zoom } = viewport;
    const detail = detailAt(zoom);
    const cards = heldCards(scene, gesture);
    const moved = new Map<string, Point>([...cards].map(([id, { at }]) => [id, at]));
    paintRelations(context, heldRelations(scene, moved, detail), { palette, highlight, zoom });
    views?.paintReadings(context, { ...heldReadings(scene, moved), without: NOTHING, palette, zoom });
    paintCards(context, [...cards.values()], { palette, highlight, marks, detail, zoom });
    if (detail === "full") return;
    const seen = visiblePart(viewport, size);
    paintProblemMarks(context, {
      cards,
      marks,
      highlight,
      seen,
      near: seen,
      without: NOTHING,
      palette,
      zoom,
    });
  };
}

const NOTHING: ReadonlySet<string> = new Set();

/** The cards in the hand, where they are at this moment. */
function heldCards({ cards }: Scene, { by, ids }: Dragging): ReadonlyMap<string, SceneCard> {
  return new Map(
    ids.flatMap((id) => {
      const scene = cards.get(id);
      return scene ? [[id, { ...scene, at: { x: scene.at.x + by.x, y: scene.at.y + by.y } }] as const] : [];
    }),
  );
}

/** How far a guide goes beyond what stands on it, px of the screen. */
const BEYOND = 8;

function paintGuides(
  context: CanvasRenderingContext2D,
  guides: readonly Guide[],
  { palette, viewport }: Pick<Frame, "palette" | "viewport">,
): void {
  const { zoom } = viewport;
  const thin = 1 / zoom;
  context.fillStyle = palette.edgeHot;
  for (const { axis, at, from, to } of guides) {
    // On whole px of the screen, or it would be twice as wide and half as strong.
    const place = (Math.round(at * zoom + viewport[axis]) - viewport[axis]) / zoom;
    const start = from - BEYOND * thin;
    const length = to - from + 2 * BEYOND * thin;
    if (axis === "x") context.fillRect(place, start, thin, length);
    else context.fillRect(start, place, length, thin);
  }
}

function paintMarquee(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rect,
  { accent, accentSoft }: Palette,
): void {
  context.globalAlpha = 0.5;
  context.fillStyle = accentSoft;
  context.fillRect(x, y, width, height);
  context.globalAlpha = 1;
  context.strokeStyle = accent;
  context.lineWidth = 1;
  context.strokeRect(x, y, width, height);
}

/** The line from a column, or the header of its table, to the pointer. */
function paintPreview(
  context: CanvasRenderingContext2D,
  scene: Scene,
  {
    gesture: { at, from },
    palette,
  }: { readonly gesture: Extract<Gesture, { kind: "connecting" }>; readonly palette: Palette },
): void {
  const start = scene.cards.get(from.tableId);
  if (!start) return;
  const row = start.card.rows.findIndex(({ columnId }) => columnId === from.columnId);
  const rect = rectOf(start.card, start.at);
  const y = rect.y + (row < 0 ? HEADER_HEIGHT / 2 : HEADER_HEIGHT + ROW_HEIGHT * row + ROW_HEIGHT / 2);
  const x = at.x < rect.x + rect.width / 2 ? rect.x : rect.x + rect.width;
  const middle = (x + at.x) / 2;
  const line = new Path2D();
  traceRounded(line, [{ x, y }, { x: middle, y }, { x: middle, y: at.y }, at]);
  context.strokeStyle = palette.accent;
  context.lineWidth = 1.75;
  context.setLineDash([4, 3]);
  context.stroke(line);
  context.setLineDash([]);
}
