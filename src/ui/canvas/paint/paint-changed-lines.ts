import type { DrawnDifferences, Ghost } from "../../../core/diff/drawn-differences.ts";
import type { DrawnLine } from "../../../core/diff/drawn-lines.ts";
import type { Sign } from "../../../core/diff/told-change.ts";
import { type Card, HEADER_HEIGHT, ROW_HEIGHT } from "../../../core/layout/card.ts";
import type { Link, Point, Routes } from "../../../core/layout/graph.ts";
import { routeBesides } from "../../../core/layout/route.ts";
import type { CanvasModel } from "../canvas-model.ts";
import { linksOf, type Scene } from "../scene/scene.ts";
import { detailAt } from "../scene/viewport.ts";
import { straight } from "../straight.ts";
import type { Palette } from "./palette.ts";
import { traceRelation } from "./relation-path.ts";

/** What differs as it is drawn, with its lines. */
export type Changed = { readonly drawn: DrawnDifferences; readonly lines: readonly DrawnLine[] };

/** Draws over the lines that were added and changed, and the removed ones dashed; the context is in world coordinates. */
export function paintChangedLines(
  context: CanvasRenderingContext2D,
  model: CanvasModel,
  { changed, palette }: { readonly changed: Changed; readonly palette: Palette },
): void {
  const { zoom } = model.viewport;
  const dashes = [6, 4].map((length) => length * Math.max(1, 0.7 / zoom));
  context.lineWidth = Math.max(2, 1.5 / zoom);
  context.lineJoin = "round";
  for (const { isThere, path, sign } of pathsOf(model, changed)) {
    context.strokeStyle = colourOf(palette, sign);
    context.setLineDash(isThere ? [] : dashes);
    context.stroke(path);
  }
  context.setLineDash([]);
}

type Stroke = { readonly sign: Sign; readonly isThere: boolean; readonly path: Path2D };

/** One path for each sign and kind of line. */
function pathsOf({ router, scene, store, viewport }: CanvasModel, changed: Changed): Iterable<Stroke> {
  const { gesture } = store.getState();
  const moved = new Map<string, Point>(
    gesture.kind === "dragging" ? gesture.ids.map((id) => [id, gesture.by]) : [],
  );
  const routes = router.routes();
  const around = withGhosts(scene, changed);
  const besides = missingRoutes(around, routes);
  const detail = detailAt(viewport.zoom);
  const strokes = new Map<string, Stroke>();
  for (const { relation, sign } of changed.lines) {
    const missing = around.links.get(relation.link.id);
    const link = missing ?? relation.link;
    const isMoved = moved.has(link.from) || moved.has(link.to);
    const route = isMoved ? straight(around, { link }, moved) : (missing ? besides : routes).get(link.id);
    if (!route || route.points.length === 0) continue;
    const isThere = missing === undefined;
    const stroke = strokes.get(`${sign} ${isThere}`) ?? { sign, isThere, path: new Path2D() };
    strokes.set(`${sign} ${isThere}`, stroke);
    traceRelation(stroke.path, relation, { route, detail });
  }
  return strokes.values();
}

function colourOf(palette: Palette, sign: Sign): string {
  return { added: palette.success, changed: palette.warning, removed: palette.error }[sign];
}

/** Up to here lines are routed in the frame that shows them; more are drawn straight. */
const AT_ONCE = 80;

type Around = Scene & {
  /** The lines that the scene lacks, at the heights that their rows have in it. */
  readonly links: ReadonlyMap<string, Link>;
};

let last: { readonly scene: Scene; readonly changed: Changed; readonly around: Around } | undefined;

/** The scene with the ghosts among its cards; the same one for the same scene, so that lines are routed once. */
function withGhosts(scene: Scene, changed: Changed): Around {
  if (last?.scene === scene && last.changed.drawn === changed.drawn) return last.around;
  const ghosts = changed.drawn.ghosts.filter(({ card }) => !scene.cards.has(card.tableId));
  const cards = new Map(scene.cards);
  for (const { card, x, y } of ghosts) cards.set(card.tableId, { card, at: { x, y }, colour: 0 });
  const there = new Set(scene.relations.map(({ link }) => link.id));
  const links = new Map<string, Link>();
  for (const { relation } of changed.lines) {
    const { link } = relation;
    const [from, to] = [cards.get(link.from), cards.get(link.to)];
    if (there.has(link.id) || !from || !to) continue;
    links.set(link.id, {
      ...link,
      fromY: heightOf(from.card, changed, relation.fromColumns[0]) ?? link.fromY,
      toY: heightOf(to.card, changed, relation.toColumns[0]) ?? link.toY,
    });
  }
  const around = { ...scene, cards, boxes: [...scene.boxes, ...ghosts.map(boxOfGhost)], links };
  last = { scene, changed, around };
  return around;
}

function boxOfGhost({ card, x, y }: Ghost): Scene["boxes"][number] {
  const { height, name, tableId, width } = card;
  return { id: tableId, name, namespace: "", width, height, x, y };
}

/** Where a column's row is, or hangs beneath the card when it is gone. */
function heightOf(card: Card, { drawn }: Changed, columnId: string | undefined): number | undefined {
  const at = card.rows.findIndex((row) => row.columnId === columnId);
  if (at >= 0) return HEADER_HEIGHT + ROW_HEIGHT * (at + 0.5);
  const there = new Set(card.rows.map((row) => row.columnId));
  const rows = drawn.gone.find(({ tableId }) => tableId === card.tableId)?.rows ?? [];
  const gone = rows.filter((row) => !there.has(row.columnId)).findIndex((row) => row.columnId === columnId);
  return gone < 0 ? undefined : card.height + 4 + ROW_HEIGHT * (gone + 0.5);
}

let found: { readonly around: Around; readonly routes: Routes; readonly missing: Routes } | undefined;

/** The removed lines between the others, which stay as they are. */
function missingRoutes(around: Around, routes: Routes): Routes {
  if (found?.around === around && found.routes === routes) return found.missing;
  const added = [...around.links.values()];
  const links = linksOf(around);
  const missing =
    added.length > AT_ONCE
      ? new Map(added.map((link) => [link.id, straight(around, { link })]))
      : routeBesides(routes, around.boxes, { links, added });
  found = { around, routes, missing };
  return missing;
}
