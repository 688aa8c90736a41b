import type { Catalog } from "../../core/document/catalog.ts";
import type { Point } from "../../core/layout/graph.ts";
import { type App, catalogIn } from "../../state/app.ts";
import type { Problems } from "../../state/problems.ts";
import { type CanvasStore, createCanvasStore } from "./canvas-state.ts";
import type { Frame } from "./paint/frame.ts";
import type { Palette } from "./paint/palette.ts";
import { createRouter, type Router } from "./routing.ts";
import { type CardMemory, createCardMemory } from "./scene/card-memory.ts";
import { type Highlight, highlightOf, keptHighlight } from "./scene/highlight.ts";
import { type Scene, sceneOf, type ViewsOfScenes } from "./scene/scene.ts";
import { type Size, toWorld, type Viewport } from "./scene/viewport.ts";

/** What moves the view: React Flow in the page. */
export type ViewportHost = (viewport: Viewport, animated: boolean) => void;

/** Where the canvas stands and what it draws at this moment; changed in place by the functions around it. */
export type CanvasModel = {
  readonly app: App;
  readonly problems: Problems;
  readonly store: CanvasStore;
  readonly remember: CardMemory;
  readonly router: Router;
  /** What draws views; undefined until it has been loaded. */
  views: ViewsOfScenes | undefined;
  /** Called after each picture. */
  readonly listeners: Set<() => void>;
  scene: Scene;
  /** The catalog whose many new tables are being taken into the scene. */
  coming: Catalog | undefined;
  /** The scene of a design that may be taken in next. */
  ahead: Scene | undefined;
  /** Undefined when it must be worked out anew. */
  highlight: Highlight | undefined;
  /** The highlight that was worked out last. */
  highlighted: Highlight | undefined;
  viewport: Viewport;
  size: Size;
  /** Top left corner of the canvas in the page. */
  origin: Point;
  /** Where the pointer is over the canvas, in px of the page; undefined while it is elsewhere. */
  pointer: Point | undefined;
  palette: Palette | undefined;
  paint: ((frame: Frame) => void) | undefined;
  host: ViewportHost | undefined;
  /** What waits for the scene of the design as it is now. */
  waiting: (() => void) | undefined;
  /** The frame asked for; 0 when none is. */
  scheduled: number;
  zoomedAt: number;
  /** Whether there were cards in the last picture. */
  drew: boolean;
  /** The design that was fitted into the view last. */
  shownDesign: string;
  /** Draws the next frame; set by `picture.ts`. */
  redraw: () => void;
};

/** A canvas for an application, drawing nothing yet. */
export function createCanvasModel(app: App, problems: Problems): CanvasModel {
  const remember = createCardMemory();
  const model: CanvasModel = {
    app,
    problems,
    store: createCanvasStore(),
    remember,
    router: createRouter(app.ports.layout, {
      changed: () => model.redraw(),
      failed: (reason) => app.notify(reason, "error"),
    }),
    views: undefined,
    listeners: new Set(),
    scene: sceneOf(catalogIn(app.store.getState()), remember),
    coming: undefined,
    ahead: undefined,
    highlight: undefined,
    highlighted: undefined,
    viewport: { x: 0, y: 0, zoom: 1 },
    size: { width: 0, height: 0 },
    origin: { x: 0, y: 0 },
    pointer: undefined,
    palette: undefined,
    paint: undefined,
    host: undefined,
    waiting: undefined,
    scheduled: 0,
    zoomedAt: Number.NEGATIVE_INFINITY,
    drew: false,
    shownDesign: "",
    redraw: () => undefined,
  };
  return model;
}

/** The highlight of this moment, worked out once for each selection and hover. */
export function highlightIn(model: CanvasModel): Highlight {
  if (model.highlight) return model.highlight;
  const { hover } = model.store.getState();
  const { selection, focus } = model.app.store.getState().session;
  const now = highlightOf(model.scene, selection, {
    hoveredRelation: hover?.kind === "relation" ? hover.relationId : undefined,
    hoveredCard: hover && "tableId" in hover ? hover.tableId : undefined,
    focus,
  });
  model.highlight = keptHighlight(model.highlighted, now);
  model.highlighted = model.highlight;
  return model.highlight;
}

/** A point of the page in the world. */
export function worldAt(
  model: CanvasModel,
  client: { readonly clientX: number; readonly clientY: number },
): Point {
  return toWorld(model.viewport, { x: client.clientX - model.origin.x, y: client.clientY - model.origin.y });
}
