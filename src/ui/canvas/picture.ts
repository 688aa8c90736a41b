import { reasonOf } from "../../core/base/reason-of.ts";
import type { Catalog } from "../../core/document/catalog.ts";
import { catalogIn } from "../../state/app.ts";
import { type CanvasModel, highlightIn, type ViewportHost } from "./canvas-model.ts";
import { inTask, inTasks, rememberCards } from "./in-tasks.ts";
import { nextMounted } from "./mounting.ts";
import { readPalette } from "./paint/palette.ts";
import { createPainter } from "./painter.ts";
import { sceneOf } from "./scene/scene.ts";
import { detailAt } from "./scene/viewport.ts";
import { fitView } from "./view.ts";

/** A pause in zooming after which cards are mounted again, ms. */
const ZOOM_PAUSE = 120;

/** The picture behind the nodes, and what is in the hand in front of them. */
export type Canvases = { readonly picture: HTMLCanvasElement; readonly hand: HTMLCanvasElement };

/** Starts drawing the model on its canvas elements, in step with the application; answers how to stop. */
export function attachPicture(
  model: CanvasModel,
  { picture: element, hand }: Canvases,
  host: ViewportHost,
): () => void {
  const paintings = [createPainter(element)];
  model.paint = (frame) => {
    for (const paint of paintings) paint(frame);
  };
  model.palette = readPalette(document.documentElement);
  model.host = host;
  model.redraw = () => {
    model.scheduled ||= requestAnimationFrame(() => drawFrame(model));
  };
  const observer = new ResizeObserver(() => {
    const box = element.getBoundingClientRect();
    model.size = { width: box.width, height: box.height };
    model.origin = { x: box.left, y: box.top };
    follow(model);
  });
  observer.observe(element);
  model.router.update(model.scene);
  loadViews(model);
  import("./hand-painter.ts").then(
    ({ createHandPainter }) => {
      paintings.push(createHandPainter(hand));
      model.redraw();
    },
    (error: unknown) =>
      model.app.notify(`What is dragged is not drawn on its way: ${reasonOf(error)}`, "error"),
  );
  const stop = [
    model.app.store.subscribe(() => follow(model)),
    model.problems.store.subscribe(() => model.redraw()),
    followCanvas(model),
  ];
  return () => {
    observer.disconnect();
    for (const end of stop) end();
    cancelAnimationFrame(model.scheduled);
    model.scheduled = 0;
    model.redraw = () => undefined;
  };
}

/** Reads the colours again, after a change of theme. */
export function recolour(model: CanvasModel): void {
  model.palette = readPalette(document.documentElement);
  model.redraw();
}

function followCanvas(model: CanvasModel): () => void {
  return model.store.subscribe((state, before) => {
    if (state.hover !== before.hover) model.highlight = undefined;
    model.redraw();
  });
}

/** Views are drawn when what reads their queries has come. */
function loadViews(model: CanvasModel): void {
  if (model.views) return;
  import("./scene/views.ts").then(
    ({ createViews }) => {
      model.views ??= createViews();
      if (model.scene.catalog.all("view").length > 0) refresh(model, model.scene.catalog);
    },
    (error: unknown) => {
      model.app.notify(`Views are not drawn: ${reasonOf(error)}`, "error");
      fitView(model, false);
    },
  );
}

/** Takes over what has changed in the application. */
function follow(model: CanvasModel): void {
  const catalog = catalogIn(model.app.store.getState());
  model.highlight = undefined;
  const { hidden } = model.app.store.getState().session;
  if (catalog === model.scene.catalog && hidden === model.scene.hidden) showDesign(model);
  else refresh(model, catalog);
  model.redraw();
}

/** Up to here new tables are drawn in the task of the edit. */
const CARDS_AT_ONCE = 12;

/**
 * Makes the scene anew; many new tables, an import, in tasks of their own so that the page never stands still. What
 * else changes meanwhile (a notice, the dialog that closes) does not begin them again.
 */
function refresh(model: CanvasModel, catalog: Catalog): void {
  if (model.coming === catalog) return;
  if (bringsMany(model, catalog)) {
    model.coming = catalog;
    inTasks(refreshing(model, catalog), () => isOpen(model, catalog), "user-blocking");
    return;
  }
  takeScene(model, catalog);
  model.router.update(model.scene);
}

function isOpen({ app }: CanvasModel, catalog: Catalog): boolean {
  return catalogIn(app.store.getState()) === catalog;
}

/** Asked in the task of the edit, so it looks through the records and builds no index. */
function bringsMany(model: CanvasModel, { document }: Catalog): boolean {
  let fresh = 0;
  const hidden = new Set(model.scene.hidden);
  for (const record of document.schema.values()) {
    const isDrawn = record.kind === "table" ? record.partitionOf === null : record.kind === "view";
    if (!isDrawn || model.scene.cards.has(record.id) || hidden.has(record.id)) continue;
    fresh += 1;
    if (fresh > CARDS_AT_ONCE) return true;
  }
  return false;
}

/** The cards in stretches, then the scene, then its lines. */
function* refreshing(model: CanvasModel, catalog: Catalog): Generator<undefined> {
  yield* rememberCards(model, catalog);
  takeScene(model, catalog, model.ahead);
  model.ahead = undefined;
  yield;
  model.router.update(model.scene);
  model.redraw();
  // The first question about mentions builds their index, for which the first edit need not wait.
  inTask(() => catalog.referencesTo(catalog.design.id), "background");
}

/** What is the same as in the scene `before` stays the same object. */
function takeScene(model: CanvasModel, catalog: Catalog, before = model.scene): void {
  model.highlight = undefined;
  model.coming = undefined;
  const { hidden } = model.app.store.getState().session;
  model.scene = sceneOf(catalog, model.remember, { before, hidden, views: model.views });
  model.store.setState({ scenes: model.store.getState().scenes + 1 });
  showDesign(model);
  const { waiting } = model;
  if (!lacksViews(model)) {
    model.waiting = undefined;
    waiting?.();
  }
  model.redraw();
}

/** Does something with the scene of the design as it is now: at once, or when a large import has been drawn. */
export function whenCurrent(model: CanvasModel, act: () => void): void {
  if (isOpen(model, model.scene.catalog) && !lacksViews(model)) act();
  else model.waiting = act;
}

function lacksViews({ scene, views }: CanvasModel): boolean {
  return !views && scene.catalog.all("view").length > 0;
}

/** Fits a design into the view when it is shown for the first time. */
function showDesign(model: CanvasModel): void {
  const { designKey } = model.app.store.getState();
  if (designKey === model.shownDesign || model.size.width === 0) return;
  // What is fitted is the whole, views included.
  if (lacksViews(model)) return;
  model.shownDesign = designKey;
  fitView(model, false);
}

/** User timings of the first picture with cards in it: when the cards were there, and their lines. `npm run bench` reads them. */
function markFirst(name: "cards drawn" | "lines drawn", isThere: boolean): void {
  if (isThere && performance.getEntriesByName(name).length === 0) performance.mark(name);
}

function drawFrame(model: CanvasModel): void {
  model.scheduled = 0;
  const { paint, palette, scene, viewport, size } = model;
  if (!paint || !palette || size.width === 0) return;
  mountNear(model);
  const { gesture, mounted } = model.store.getState();
  const routes = model.router.routes();
  paint({
    scene,
    routes,
    views: model.views,
    besides: model.router.besides,
    highlight: highlightIn(model),
    marks: model.problems.store.getState().marks,
    viewport,
    size,
    palette,
    gesture,
    mounted: new Set(mounted),
  });
  model.drew = scene.cards.size > 0;
  markFirst("cards drawn", model.drew);
  markFirst("lines drawn", routes.size > 0);
  for (const listener of model.listeners) listener();
}

/** Mounts the next few cards near the view, but none while zooming. */
function mountNear(model: CanvasModel): void {
  const { scene, viewport, size, store } = model;
  const resting = performance.now() - model.zoomedAt >= ZOOM_PAUSE;
  if (!resting && detailAt(viewport.zoom) === "full") {
    setTimeout(model.redraw, ZOOM_PAUSE);
    return;
  }
  const { mounted, editing } = store.getState();
  const pinned = new Set(editing && [editing.tableId]);
  const next = nextMounted(scene, mounted, { viewport, size, pinned });
  if (next.mounted !== mounted) store.setState({ mounted: next.mounted });
  if (!next.complete) model.redraw();
}
