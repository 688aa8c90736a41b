import { HEADER_HEIGHT } from "../../../core/layout/card.ts";
import type { Rect } from "../../../core/layout/graph.ts";
import type { Mark } from "../../../state/problems.ts";
import type { Highlight } from "../scene/highlight.ts";
import { rectOf, type SceneCard } from "../scene/scene.ts";
import { isCovered } from "../scene/stacking.ts";
import { detailAt, overlap, within } from "../scene/viewport.ts";
import type { Palette } from "./palette.ts";

/** Radius at 100 %, and the least on the screen, px. */
const RADIUS = 5;
const LEAST = 3;

/** From here on only errors and warnings are marked: there is no room for more. */
const FAR = 0.4;

/** What is marked where: cards in the hand are left out. */
export interface ProblemMarks {
  readonly cards: ReadonlyMap<string, SceneCard>;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly without: ReadonlySet<string>;
  readonly highlight: Highlight;
  /** What is in view, and the part of the world around it that paths are gathered for. */
  readonly seen: Rect;
  readonly near: Rect;
  readonly palette: Palette;
  readonly zoom: number;
}

type Shapes = Readonly<Record<Mark["worst"], Path2D>>;

/** Marks on the ground of cards, and on the accent that fills what is selected while cards are small. */
type Paths = { readonly plain: Shapes; readonly onAccent: Shapes };

/**
 * Marks the cards that have problems at their upper right, at every zoom: an octagon, a triangle, an open ring. The
 * context is in world coordinates. Paths are kept while they stay the same, so that a pan strokes what it has.
 */
export function createProblemMarksPainter(): (context: CanvasRenderingContext2D, view: ProblemMarks) => void {
  let known: { readonly keys: readonly unknown[]; readonly near: Rect; readonly paths: Paths } | undefined;
  const pathsOf = (view: ProblemMarks): Paths => {
    const radius = radiusAt(view.zoom);
    const left = [...view.without].join(" ");
    const small = detailAt(view.zoom) !== "full";
    const keys = [view.cards, view.marks, view.highlight.cards, radius, small, view.zoom < FAR, left];
    if (known && within(view.seen, known.near) && keys.every((key, at) => key === known?.keys[at])) {
      return known.paths;
    }
    const paths = tracedPaths(view, radius);
    known = { keys, near: view.near, paths };
    return paths;
  };
  return (context, view) => {
    const { onAccent, error, warning, info } = view.palette;
    const paths = pathsOf(view);
    context.lineWidth = Math.max(1.5, 1 / view.zoom);
    paintShapes(context, paths.plain, { error, warning, info });
    paintShapes(context, paths.onAccent, { error: onAccent, warning: onAccent, info: onAccent });
  };
}

function paintShapes(
  context: CanvasRenderingContext2D,
  shapes: Shapes,
  colours: Readonly<Record<Mark["worst"], string>>,
): void {
  context.fillStyle = colours.error;
  context.fill(shapes.error);
  context.fillStyle = colours.warning;
  context.fill(shapes.warning);
  context.strokeStyle = colours.info;
  context.stroke(shapes.info);
}

function tracedPaths({ cards, highlight, marks, near, without, zoom }: ProblemMarks, radius: number): Paths {
  const paths = { plain: noShapes(), onAccent: noShapes() };
  const small = detailAt(zoom) !== "full";
  for (const [id, { worst }] of marks) {
    const scene = cards.get(id);
    if (!scene || without.has(id) || (worst === "info" && zoom < FAR)) continue;
    const { card, at } = scene;
    if (!overlap(near, rectOf(card, at))) continue;
    const place = { x: at.x + card.width - Math.min(14, card.width / 2), y: at.y + HEADER_HEIGHT / 2 };
    if (isCovered({ id, at: place }, cards, highlight.stacking)) continue;
    const ground = small && highlight.cards.get(id)?.selected ? paths.onAccent : paths.plain;
    trace[worst](ground[worst], { ...place, radius });
  }
  return paths;
}

function noShapes(): Shapes {
  return { error: new Path2D(), warning: new Path2D(), info: new Path2D() };
}

/** In steps of a fifth, so that a zoom keeps its paths for a while. */
function radiusAt(zoom: number): number {
  return Math.max(RADIUS, LEAST * 2 ** (Math.round(4 * Math.log2(1 / zoom)) / 4));
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
