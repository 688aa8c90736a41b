import { catalogIn } from "../../state/app.ts";
import { type CanvasModel, highlightIn, type ViewportHost } from "./canvas-model.ts";
import { nextMounted } from "./mounting.ts";
import { readPalette } from "./paint/palette.ts";
import { createPainter } from "./painter.ts";
import { sceneOf } from "./scene/scene.ts";
import { detailAt } from "./scene/viewport.ts";
import { fitView } from "./view.ts";

/** A pause in zooming after which cards are mounted again, ms. */
const ZOOM_PAUSE = 120;

/** Starts drawing the model on a canvas element, in step with the application; answers how to stop. */
export function attachPicture(
  model: CanvasModel,
  element: HTMLCanvasElement,
  host: ViewportHost,
): () => void {
  model.paint = createPainter(element);
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
  const stop = [model.app.store.subscribe(() => follow(model)), followCanvas(model)];
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

/** Takes over what has changed in the application. */
function follow(model: CanvasModel): void {
  const state = model.app.store.getState();
  const catalog = catalogIn(state);
  model.highlight = undefined;
  if (catalog !== model.scene.catalog) {
    model.scene = sceneOf(catalog, model.remember);
    model.router.update(model.scene);
  }
  if (state.designKey !== model.shownDesign && model.size.width > 0) {
    model.shownDesign = state.designKey;
    fitView(model, false);
  }
  model.redraw();
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
    highlight: highlightIn(model),
    viewport,
    size,
    palette,
    gesture,
    mounted: new Set(mounted),
  });
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
  const { mounted, gesture, editing } = store.getState();
  const pinned = new Set([
    ...(gesture.kind === "dragging" ? gesture.ids.slice(0, 40) : []),
    ...(editing ? [editing.tableId] : []),
  ]);
  const next = nextMounted(scene, mounted, { viewport, size, pinned });
  if (next.mounted !== mounted) store.setState({ mounted: next.mounted });
  if (!next.complete) model.redraw();
}
