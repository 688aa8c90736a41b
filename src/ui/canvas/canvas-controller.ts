import type { Point, Routes } from "../../core/layout/graph.ts";
import type { App } from "../../state/app.ts";
import { catalogIn } from "../../state/app.ts";
import { type CanvasStore, createCanvasStore } from "./canvas-state.ts";
import { nextMounted } from "./mounting.ts";
import { type Palette, readPalette } from "./paint/palette.ts";
import { createPainter, type Frame } from "./painter.ts";
import { createRouter } from "./routing.ts";
import { createCardMemory } from "./scene/card-memory.ts";
import { type Highlight, highlightOf } from "./scene/highlight.ts";
import { boundsOf, type Scene, sceneOf } from "./scene/scene.ts";
import {
  detailAt,
  MAX_ZOOM,
  MIN_ZOOM,
  type Size,
  toWorld,
  type Viewport,
  viewportFor,
} from "./scene/viewport.ts";

/** What moves the view: React Flow in the page. */
export type ViewportHost = { readonly set: (viewport: Viewport, animated: boolean) => void };

/** The canvas without React: scene, routes, highlight, picture and view, kept in step with the application. */
export type CanvasController = {
  readonly store: CanvasStore;
  readonly app: App;
  readonly scene: () => Scene;
  readonly routes: () => Routes;
  readonly highlight: () => Highlight;
  readonly viewport: () => Viewport;
  readonly size: () => Size;
  /** A point of the page in the world. */
  readonly worldAt: (client: Point) => Point;
  /** Starts drawing on an element and answers how to stop. */
  readonly attach: (element: HTMLCanvasElement, host: ViewportHost) => () => void;
  /** Says that the view has moved. */
  readonly moved: (viewport: Viewport) => void;
  /** Asks for a new picture in the next frame. */
  readonly redraw: () => void;
  /** Reads the colours again, after a change of theme. */
  readonly recolour: () => void;
  readonly fit: (animated?: boolean) => void;
  /** Brings records into view, if they are not; keeps a readable zoom. */
  readonly reveal: (ids: readonly string[]) => void;
  readonly zoomBy: (factor: number) => void;
  /** Hears about every change of the picture's content or view. */
  readonly listen: (listener: () => void) => () => void;
};

/** A pause in zooming after which cards are mounted again, ms. */
const ZOOM_PAUSE = 120;

/** A canvas for an application. */
export function createCanvasController(app: App): CanvasController {
  const store = createCanvasStore();
  const remember = createCardMemory();
  const listeners = new Set<() => void>();
  let viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  let size: Size = { width: 0, height: 0 };
  let origin: Point = { x: 0, y: 0 };
  let scene = sceneOf(catalogIn(app.store.getState()), remember);
  let highlight: Highlight | undefined;
  let palette: Palette | undefined;
  let paint: ((frame: Frame) => void) | undefined;
  let host: ViewportHost | undefined;
  let scheduled = 0;
  let zoomedAt = Number.NEGATIVE_INFINITY;
  let shownDesign = "";

  const router = createRouter(app.ports.layout, () => redraw());

  const currentHighlight = (): Highlight => {
    const { hover } = store.getState();
    const hovered = hover?.kind === "relation" ? hover.relationId : undefined;
    highlight ??= highlightOf(scene, app.store.getState().session.selection, hovered);
    return highlight;
  };

  const frame = (): void => {
    scheduled = 0;
    if (!paint || !palette || size.width === 0) return;
    mountNear();
    const { gesture, mounted } = store.getState();
    const routes = router.routes();
    paint({
      scene,
      routes,
      highlight: currentHighlight(),
      viewport,
      size,
      palette,
      gesture,
      mounted: new Set(mounted),
    });
    for (const listener of listeners) listener();
  };

  const redraw = (): void => {
    scheduled ||= requestAnimationFrame(frame);
  };

  const mountNear = (): void => {
    const resting = performance.now() - zoomedAt >= ZOOM_PAUSE;
    const { mounted, gesture, editing } = store.getState();
    if (!resting && detailAt(viewport.zoom) === "full") {
      setTimeout(redraw, ZOOM_PAUSE);
      return;
    }
    const pinned = new Set([
      ...(gesture.kind === "dragging" ? gesture.ids.slice(0, 40) : []),
      ...(editing ? [editing.tableId] : []),
    ]);
    const next = nextMounted(scene, mounted, { viewport, size, pinned });
    if (next.mounted !== mounted) store.setState({ mounted: next.mounted });
    if (!next.complete) redraw();
  };

  const follow = (): void => {
    const state = app.store.getState();
    const catalog = catalogIn(state);
    highlight = undefined;
    if (catalog !== scene.catalog) {
      scene = sceneOf(catalog, remember);
      router.update(scene);
    }
    if (state.designKey !== shownDesign && size.width > 0) {
      shownDesign = state.designKey;
      fit(false);
    }
    redraw();
  };

  const show = (next: Viewport, animated: boolean): void => host?.set(next, animated);

  const fit = (animated = true): void => {
    const bounds = boundsOf(scene.cards.values());
    if (bounds) show(viewportFor(bounds, size), animated && scene.cards.size <= 200);
    else show({ x: 0, y: 0, zoom: 1 }, false);
  };

  const attach = (element: HTMLCanvasElement, viewportHost: ViewportHost): (() => void) => {
    paint = createPainter(element);
    palette = readPalette(document.documentElement);
    host = viewportHost;
    const measure = (): void => {
      const box = element.getBoundingClientRect();
      size = { width: box.width, height: box.height };
      origin = { x: box.left, y: box.top };
      follow();
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const stop = [
      app.store.subscribe(follow),
      store.subscribe((state, before) => {
        if (state.hover !== before.hover) highlight = undefined;
        redraw();
      }),
    ];
    router.update(scene);
    measure();
    return () => {
      observer.disconnect();
      for (const end of stop) end();
      cancelAnimationFrame(scheduled);
      scheduled = 0;
      paint = undefined;
    };
  };

  return {
    store,
    app,
    scene: () => scene,
    routes: router.routes,
    highlight: currentHighlight,
    viewport: () => viewport,
    size: () => size,
    worldAt: (client) => toWorld(viewport, { x: client.x - origin.x, y: client.y - origin.y }),
    attach,
    moved(next) {
      if (next.zoom !== viewport.zoom) zoomedAt = performance.now();
      viewport = next;
      const detail = detailAt(next.zoom);
      if (detail !== store.getState().detail) store.setState({ detail });
      redraw();
    },
    redraw,
    recolour() {
      palette = readPalette(document.documentElement);
      redraw();
    },
    fit,
    reveal(ids) {
      const cards = ids.flatMap((id) => scene.cards.get(scene.catalog.tableOf(id)?.id ?? "") ?? []);
      const bounds = boundsOf(cards);
      if (bounds)
        show(viewportFor(bounds, size, Math.max(0.85, Math.min(1, viewport.zoom))), cards.length > 0);
    },
    zoomBy(factor) {
      const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, viewport.zoom * factor));
      const centre = { x: size.width / 2, y: size.height / 2 };
      const world = toWorld(viewport, centre);
      show({ zoom, x: centre.x - world.x * zoom, y: centre.y - world.y * zoom }, true);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
