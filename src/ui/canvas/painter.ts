import { memoizeByIdentity } from "../../core/base/memoize-by-identity.ts";
import type { Rect } from "../../core/layout/graph.ts";
import { paintFarNames } from "./paint/far-names.ts";
import type { Frame } from "./paint/frame.ts";
import { looksSame } from "./paint/looks-same.ts";
import { paintCards } from "./paint/paint-cards.ts";
import { paintAreaNames, paintAreas, paintNotes } from "./paint/paint-drawn.ts";
import { paintGround } from "./paint/paint-ground.ts";
import { createProblemMarksPainter } from "./paint/paint-problem-marks.ts";
import { paintRelations, type RelationPaths, relationPaths } from "./paint/paint-relations.ts";
import type { Drawn } from "./scene/drawn.ts";
import type { Highlight } from "./scene/highlight.ts";
import { rectOf } from "./scene/scene.ts";
import { detailAt, overlap, type Size, visiblePart, within } from "./scene/viewport.ts";

/** Paths, what they were built from, and the part of the world they cover. */
type Known = { readonly keys: readonly unknown[]; readonly near: Rect; readonly paths: RelationPaths };

/** Lines are gathered for this share of the view more on each side: a pan or zoom out begins with lines that are there. */
const AROUND = 1;

/** Draws pictures on a canvas element: what is as it was stays as it is. */
export function createPainter(element: HTMLCanvasElement): (frame: Frame) => void {
  const paint = createWholePainter(element);
  let last: { readonly frame: Frame; readonly ratio: number } | undefined;
  return (frame) => {
    const ratio = window.devicePixelRatio;
    const before = last;
    last = { frame, ratio };
    if (before?.ratio === ratio && looksSame(before.frame, frame)) return;
    paint(frame);
  };
}

/**
 * Draws whole pictures on a canvas element. Paths are rebuilt only when what they show has changed, so a pan or
 * zoom strokes what it has. The element's bitmap follows its size and the screen's pixel ratio.
 */
function createWholePainter(element: HTMLCanvasElement): (frame: Frame) => void {
  const context = element.getContext("2d", { alpha: false });
  const paintProblemMarks = createProblemMarksPainter();
  let known: Known | undefined;

  const pathsOf = (frame: Frame, dragged: ReadonlySet<string>): RelationPaths => {
    const detail = detailAt(frame.viewport.zoom);
    const { drawn, relations } = frame.scene;
    const keys = [relations, drawn, frame.routes, hotIn(frame.highlight), detail, [...dragged].join(" ")];
    const seen = visiblePart(frame.viewport, frame.size);
    if (known && keys.every((key, at) => key === known?.keys[at])) {
      if (known.paths.whole || within(seen, known.near)) return known.paths;
    }
    const { scene, routes, highlight } = frame;
    const near = visiblePart(frame.viewport, frame.size, AROUND);
    const paths = relationPaths(scene, routes, { highlight, detail, without: dragged, near });
    known = { keys, near, paths };
    return paths;
  };

  return (frame) => {
    if (!context) return;
    const ratio = window.devicePixelRatio || 1;
    fitBitmap(element, frame.size, ratio);
    const { viewport, size, palette, highlight, marks } = frame;
    const { zoom } = viewport;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintGround(context, { viewport, size, palette });
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * viewport.x, ratio * viewport.y);
    const dragged = new Set(frame.gesture.kind === "dragging" ? frame.gesture.ids : []);
    const seen = visiblePart(viewport, size);
    const drawn = drawnNow(frame).filter((one) => overlap(seen, one));
    const areas = drawn.filter(({ kind }) => kind === "area");
    const drawnAs = { palette, zoom, selected: highlight.drawn };
    paintAreas(context, areas, drawnAs);
    if (zoom >= NAMES_ON_TOP) paintAreaNames(context, areas, drawnAs);
    paintRelations(context, pathsOf(frame, dragged), { palette, highlight, zoom });
    paintReadings(context, frame, dragged);
    const cards = [...frame.scene.cards.values()].filter(
      ({ card, at }) =>
        !frame.mounted.has(card.tableId) && !dragged.has(card.tableId) && overlap(seen, rectOf(card, at)),
    );
    paintCards(context, cards, { palette, highlight, marks, detail: detailAt(zoom), zoom });
    if (detailAt(zoom) === "far") paintFarNames(context, frame.scene, { palette, zoom, lit: highlight.lit });
    paintNotes(
      context,
      drawn.filter(({ kind }) => kind === "note"),
      drawnAs,
    );
    if (zoom < NAMES_ON_TOP) paintAreaNames(context, areas, drawnAs);
    // Where text can be read, marks stand in the cards.
    if (detailAt(zoom) === "full") return;
    paintProblemMarks(context, {
      cards: frame.scene.cards,
      marks,
      highlight: frame.highlight,
      seen,
      near: visiblePart(viewport, size, AROUND),
      without: dragged,
      palette,
      zoom,
    });
  };
}

/** The lines of views, as far as they are shown. */
function paintReadings(
  context: CanvasRenderingContext2D,
  { besides, highlight, palette, scene, viewport, views }: Frame,
  without: ReadonlySet<string>,
): void {
  const { readings: links } = highlight;
  if (links.length === 0) return;
  const routes = besides(scene, links);
  views?.paintReadings(context, { routes, links, without, palette, zoom: viewport.zoom });
}

/** What of a highlight decides how lines are drawn, to be compared. */
const hotIn = memoizeByIdentity(({ lit, relations }: Highlight): string =>
  [...relations, "lit", ...(lit ?? ["all"])].join(" "),
);

/** Below this zoom the names of areas need more room than there is above the cards, and are written over them. */
const NAMES_ON_TOP = 0.4;

/** Areas and notes as they stand while one is moved or resized. */
function drawnNow({ scene, gesture }: Frame): readonly Drawn[] {
  const all = [...scene.drawn.values()];
  if (gesture.kind === "resizing")
    return all.map((one) => (one.id === gesture.id ? { ...one, ...gesture.to } : one));
  if (gesture.kind !== "dragging") return all;
  const { by, ids } = gesture;
  return all.map((one) => (ids.includes(one.id) ? { ...one, x: one.x + by.x, y: one.y + by.y } : one));
}

/** Gives the bitmap of a canvas the size of the canvas in pixels of the screen. */
export function fitBitmap(element: HTMLCanvasElement, size: Size, ratio: number): void {
  const width = Math.round(size.width * ratio);
  const height = Math.round(size.height * ratio);
  if (element.width !== width) element.width = width;
  if (element.height !== height) element.height = height;
}
