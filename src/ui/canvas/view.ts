import { boundsOfAll } from "../../core/layout/bounds.ts";
import { HEADER_HEIGHT, ROW_HEIGHT } from "../../core/layout/card.ts";
import { ownerOf } from "../../core/layout/diagram.ts";
import type { Rect } from "../../core/layout/graph.ts";
import type { CanvasModel } from "./canvas-model.ts";
import { openlySeen, openMiddle, openPart, worldInMiddle } from "./open-part.ts";
import { boundsOf, type SceneCard, wholeOf } from "./scene/scene.ts";
import {
  detailAt,
  MAX_ZOOM,
  MIN_ZOOM,
  overlap,
  type Viewport,
  viewportFor,
  visiblePart,
  within,
} from "./scene/viewport.ts";
import { showTables } from "./shown.ts";

/** Above this many tables the view jumps instead of gliding. */
const GLIDES_UP_TO = 200;

/** Takes note that the view has moved. */
export function viewMoved(model: CanvasModel, next: Viewport): void {
  if (next.zoom !== model.viewport.zoom) model.zoomedAt = performance.now();
  model.viewport = next;
  const detail = detailAt(next.zoom);
  if (detail !== model.store.getState().detail) model.store.setState({ detail });
  model.redraw();
}

/** The view that shows a rectangle in the open part of the canvas. */
function openView(model: CanvasModel, bounds: Rect, maxZoom?: number): Viewport {
  const part = openPart(model);
  const view = viewportFor(bounds, part, maxZoom);
  return { ...view, x: view.x + part.x, y: view.y + part.y };
}

/** Shows the whole diagram: gliding there when there is something to see on the way. */
export function fitView(model: CanvasModel, animated = true): void {
  const bounds = wholeOf(model.scene);
  const glides = animated && model.drew && model.scene.cards.size <= GLIDES_UP_TO;
  if (bounds) model.host?.(openView(model, bounds), glides);
  else model.host?.({ x: 0, y: 0, zoom: 1 }, false);
}

/** Brings records into view at a readable zoom; does nothing when they are. Hidden tables among them are drawn again. */
export function revealRecords(model: CanvasModel, ids: readonly string[]): void {
  const tables = ids.flatMap((id) => ownerOf(model.scene.catalog, id)?.id ?? []);
  if (model.scene.hidden.some((id) => tables.some((table) => table === id))) showTables(model.app, tables);
  const cards = ids.flatMap((id) => model.scene.cards.get(ownerOf(model.scene.catalog, id)?.id ?? "") ?? []);
  const bounds = boundsOf(cards);
  if (!bounds) return;
  const readable = Math.max(0.85, Math.min(1, model.viewport.zoom));
  const [only, ...others] = cards;
  const height = (0.85 * openPart(model).height) / readable;
  const tall = only && others.length === 0 && bounds.height > height ? only : undefined;
  const sought = tall ? rowIn(tall, ids) : bounds;
  if (model.viewport.zoom >= 0.4 && within(sought, openlySeen(model, -0.04))) return;
  model.host?.(
    openView(model, tall ? around(bounds, sought, height) : bounds, readable),
    overlap(bounds, visiblePart(model.viewport, model.size, 1)),
  );
}

/** Of a table too tall to be shown whole: the row of the column that is sought, else its header. */
function rowIn({ card, at }: SceneCard, ids: readonly string[]): Rect {
  const row = card.rows.findIndex(({ columnId }) => ids.includes(columnId));
  return row < 0
    ? { ...at, width: card.width, height: HEADER_HEIGHT }
    : { x: at.x, y: at.y + HEADER_HEIGHT + ROW_HEIGHT * row, width: card.width, height: ROW_HEIGHT };
}

/** The part of a rectangle, this high, that has what is sought in its middle or as near to it as there is room. */
function around(whole: Rect, sought: Rect, height: number): Rect {
  const centred = sought.y + sought.height / 2 - height / 2;
  const y = Math.max(whole.y, Math.min(centred, whole.y + whole.height - height));
  return { ...whole, y, height };
}

/** Shows all that is selected and drawn; the whole diagram where nothing is. */
export function showSelection(model: CanvasModel): void {
  const { cards, catalog, drawn } = model.scene;
  const { selection } = model.app.store.getState().session;
  const around = boundsOf(selection.flatMap((id) => cards.get(ownerOf(catalog, id)?.id ?? "") ?? []));
  const others = selection.flatMap((id) => drawn.get(id) ?? []);
  const bounds = boundsOfAll(around ? [around, ...others] : others);
  if (bounds) model.host?.(openView(model, bounds), cards.size <= GLIDES_UP_TO);
  else fitView(model);
}

/** Moves the view no farther than a rectangle of the world needs to lie in the open part, and keeps the zoom. */
export function bringIn(model: CanvasModel, { x, y, width, height }: Rect): void {
  const seen = openlySeen(model, -0.02);
  const { viewport } = model;
  const across = shortestWay([x, x + width], [seen.x, seen.x + seen.width]);
  const down = shortestWay([y, y + height], [seen.y, seen.y + seen.height]);
  if (across === 0 && down === 0) return;
  model.host?.(
    { ...viewport, x: viewport.x - across * viewport.zoom, y: viewport.y - down * viewport.zoom },
    true,
  );
}

/** How far a stretch reaches out of another; its beginning counts where it is longer. */
function shortestWay(
  [from, to]: readonly [number, number],
  [first, last]: readonly [number, number],
): number {
  if (from < first || to - from > last - first) return from - first;
  return Math.max(0, to - last);
}

/** Brings a rectangle of the world into view at a readable zoom. */
export function showArea(model: CanvasModel, area: Rect): void {
  const readable = Math.max(0.85, Math.min(1, model.viewport.zoom));
  model.host?.(openView(model, area, readable), overlap(area, visiblePart(model.viewport, model.size, 1)));
}

/** Zooms about the middle of what can be seen. */
export function zoomBy(model: CanvasModel, factor: number): void {
  zoomTo(model, model.viewport.zoom * factor);
}

/** Sets the zoom, keeping the middle of what can be seen. */
export function zoomTo(model: CanvasModel, wanted: number): void {
  const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, wanted));
  const centre = openMiddle(model);
  const world = worldInMiddle(model);
  model.host?.({ zoom, x: centre.x - world.x * zoom, y: centre.y - world.y * zoom }, true);
}
