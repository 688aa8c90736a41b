import { HEADER_HEIGHT, ROW_HEIGHT } from "../../core/layout/card.ts";
import type { Rect } from "../../core/layout/graph.ts";
import type { CanvasModel } from "./canvas-model.ts";
import { boundsOf, type SceneCard, wholeOf } from "./scene/scene.ts";
import {
  detailAt,
  MAX_ZOOM,
  MIN_ZOOM,
  overlap,
  type Size,
  toWorld,
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

/** What the list of changes covers at the right of the canvas, and the bar over a shared design at its top, px. */
const CHANGES_WIDTH = 332;
const VISIT_HEIGHT = 48;

/** How much of the canvas nothing lies on, and where that begins: what is shown is brought into it. */
function openPart({ app, size }: CanvasModel): { readonly size: Size; readonly top: number } {
  const { session, visiting } = app.store.getState();
  const right = session.comparing ? Math.min(CHANGES_WIDTH, size.width / 2) : 0;
  const top = visiting ? Math.min(VISIT_HEIGHT, size.height / 4) : 0;
  return { size: { width: size.width - right, height: size.height - top }, top };
}

/** The view that shows a rectangle in the open part of the canvas. */
function openView(model: CanvasModel, bounds: Rect, maxZoom?: number): Viewport {
  const { size, top } = openPart(model);
  const view = viewportFor(bounds, size, maxZoom);
  return { ...view, y: view.y + top };
}

/** What of the world is seen in the open part, less a margin. */
function openlySeen(model: CanvasModel): Rect {
  const { size, top } = openPart(model);
  return visiblePart({ ...model.viewport, y: model.viewport.y - top }, size, -0.04);
}

/** Shows the whole diagram. */
export function fitView(model: CanvasModel, animated = true): void {
  const bounds = wholeOf(model.scene);
  if (bounds) model.host?.(openView(model, bounds), animated && model.scene.cards.size <= GLIDES_UP_TO);
  else model.host?.({ x: 0, y: 0, zoom: 1 }, false);
}

/** Brings records into view at a readable zoom; does nothing when they are. Hidden tables among them are drawn again. */
export function revealRecords(model: CanvasModel, ids: readonly string[]): void {
  const tables = ids.flatMap((id) => model.scene.catalog.tableOf(id)?.id ?? []);
  if (model.scene.hidden.some((id) => tables.some((table) => table === id))) showTables(model.app, tables);
  const cards = ids.flatMap((id) => model.scene.cards.get(model.scene.catalog.tableOf(id)?.id ?? "") ?? []);
  const bounds = boundsOf(cards);
  if (!bounds) return;
  const readable = Math.max(0.85, Math.min(1, model.viewport.zoom));
  const [only, ...others] = cards;
  const height = (0.85 * model.size.height) / readable;
  const tall = only && others.length === 0 && bounds.height > height ? only : undefined;
  const sought = tall ? rowIn(tall, ids) : bounds;
  if (model.viewport.zoom >= 0.4 && within(sought, openlySeen(model))) return;
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

/** Brings a rectangle of the world into view at a readable zoom. */
export function showArea(model: CanvasModel, area: Rect): void {
  const readable = Math.max(0.85, Math.min(1, model.viewport.zoom));
  model.host?.(openView(model, area, readable), overlap(area, visiblePart(model.viewport, model.size, 1)));
}

/** Zooms about the centre of the view. */
export function zoomBy(model: CanvasModel, factor: number): void {
  zoomTo(model, model.viewport.zoom * factor);
}

/** Sets the zoom, keeping the centre of the view. */
export function zoomTo(model: CanvasModel, wanted: number): void {
  const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, wanted));
  const centre = { x: model.size.width / 2, y: model.size.height / 2 };
  const world = toWorld(model.viewport, centre);
  model.host?.({ zoom, x: centre.x - world.x * zoom, y: centre.y - world.y * zoom }, true);
}
