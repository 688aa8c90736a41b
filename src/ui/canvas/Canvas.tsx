import { ReactFlow, useReactFlow, useStoreApi, ViewportPortal } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { lazy, Suspense, useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import type { AppState } from "../../state/app-state.ts";
import type { ProblemsState } from "../../state/problems.ts";
import type { Tool, ViewRequest } from "../../state/session.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { useProblemsState } from "../app/problems-context.ts";
import { classes } from "../parts/classes.ts";
import styles from "./Canvas.module.css";
import { type CanvasModel, highlightIn } from "./canvas-model.ts";
import type { CanvasState } from "./canvas-state.ts";
import { createCanvasActions } from "./gesture/canvas-actions.ts";
import { InlineName } from "./InlineName.tsx";
import { LaterOnCanvas, LaterWords } from "./LaterOnCanvas.tsx";
import { Navigator } from "./Navigator.tsx";
import { attachPicture, recolour, whenCurrent } from "./picture.ts";
import type { Hit } from "./scene/hit.ts";
import { MAX_ZOOM, MIN_ZOOM } from "./scene/viewport.ts";
import { showPart } from "./shown.ts";
import { TableNode } from "./TableNode.tsx";
import { Tools } from "./Tools.tsx";
import { useCanvasKeys } from "./use-canvas-keys.ts";
import { useNodes } from "./use-nodes.ts";
import { usePresses } from "./use-presses.ts";
import { fitView, revealRecords, viewMoved } from "./view.ts";

/** Few ask for the menu, and never in the first picture. */
const CanvasMenu = lazy(async () => ({ default: (await import("./CanvasMenu.tsx")).CanvasMenu }));

const nodeTypes = { table: TableNode };
const NO_EDGES: [] = [];

type CanvasProps = {
  readonly model: CanvasModel;
  /** Shows what is selected in the inspector: what is not edited where it stands. */
  readonly onInspect?: () => void;
};

/** The diagram: a picture drawn on one canvas, React Flow's nodes over it where text can be read, tools on top. */
export function Canvas({ model, onInspect }: CanvasProps) {
  const app = useApp();
  const inspect = useRef(onInspect);
  useEffect(() => {
    inspect.current = onInspect;
  });
  const actions = useMemo(() => createCanvasActions(app, model, () => inspect.current?.()), [app, model]);
  const picture = useRef<HTMLCanvasElement>(null);
  const hand = useRef<HTMLCanvasElement>(null);
  const cursor = useCursor(model);
  const visiting = useAppState(isVisitingIn);
  const { closeMenu, handlers, menu, openMenuAt } = usePresses(model, actions);
  useCanvasKeys(model, actions, (clientX, clientY) => openMenuAt({ clientX, clientY }));
  useRecolour(model);

  return (
    <div className={classes(styles.canvas, styles[cursor])}>
      <div className={styles.floats}>
        {!visiting && <Tools className={styles.float} model={model} />}
        <Navigator className={styles.low} model={model} />
      </div>
      <div role="application" aria-label="Tables and relationships" className={styles.stage} {...handlers}>
        <canvas ref={picture} className={styles.picture} />
        <canvas ref={hand} className={classes(styles.picture, styles.inFront)} hidden />
        <Flow model={model} picture={picture} hand={hand} onClear={() => actions.select([])} />
      </div>
      <LaterOnCanvas model={model} />
      {menu && (
        <Suspense>
          <CanvasMenu model={model} actions={actions} menu={menu} onClose={closeMenu} />
        </Suspense>
      )}
    </div>
  );
}

function isVisitingIn({ visiting }: AppState): boolean {
  return visiting !== undefined;
}

type FlowProps = {
  readonly model: CanvasModel;
  readonly picture: { readonly current: HTMLCanvasElement | null };
  readonly hand: { readonly current: HTMLCanvasElement | null };
  readonly onClear: () => void;
};

const selectScenes = (state: CanvasState): number => state.scenes;
const selectHover = (state: CanvasState): CanvasState["hover"] => state.hover;
const selectMarks = ({ marks }: ProblemsState): ProblemsState["marks"] => marks;
const selectSelection = (state: AppState): readonly string[] => state.session.selection;

function Flow({ model, picture, hand, onClear }: FlowProps) {
  useStore(model.store, selectScenes);
  useStore(model.store, selectHover);
  const selection = useAppState(selectSelection);
  const marks = useProblemsState(selectMarks);
  const nodes = useNodes(model, { scene: model.scene, highlight: highlightIn(model), selection, marks });
  return (
    <ReactFlow
      className={styles.flow}
      nodes={nodes}
      edges={NO_EDGES}
      nodeTypes={nodeTypes}
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      panOnScroll
      zoomOnDoubleClick={false}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      selectNodesOnDrag={false}
      elevateNodesOnSelect={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      onPaneClick={onClear}
    >
      <Driver model={model} picture={picture} hand={hand} />
      <ViewportPortal>
        <InlineName model={model} />
        <LaterWords model={model} />
      </ViewportPortal>
    </ReactFlow>
  );
}

/** Ties the model to React Flow's view without rendering: one subscription, no state. */
function Driver({ model, picture, hand }: Omit<FlowProps, "onClear">) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const request = useAppState((state) => state.session.view);
  useEffect(() => {
    const canvases = picture.current && hand.current && { picture: picture.current, hand: hand.current };
    if (!canvases) return undefined;
    let last = store.getState().transform;
    const follow = (): void => {
      const { transform } = store.getState();
      if (transform === last) return;
      last = transform;
      viewMoved(model, { x: transform[0], y: transform[1], zoom: transform[2] });
    };
    const stop = [
      store.subscribe(follow),
      attachPicture(model, canvases, (viewport, animated) => {
        void flow.setViewport(viewport, { duration: animated && !calm() ? 200 : 0 });
      }),
    ];
    return () => {
      for (const end of stop) end();
    };
  }, [model, picture, hand, flow, store]);
  useEffect(() => {
    if (!request) return;
    const { what } = request;
    whenCurrent(model, () => showWanted(model, what));
  }, [model, request]);
  return null;
}

function showWanted(model: CanvasModel, what: ViewRequest["what"]): void {
  if (what.kind === "fit") fitView(model);
  else if (what.kind === "part") showPart(model, what.part);
  else revealRecords(model, what.ids);
}

function calm(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Colours follow the theme on <html>. */
function useRecolour(model: CanvasModel): void {
  useEffect(() => {
    const observer = new MutationObserver(() => recolour(model));
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    return () => observer.disconnect();
  }, [model]);
}

type Cursor = "hand" | "over" | "line" | "cross" | "held" | "sizing";

function useCursor(model: CanvasModel): Cursor {
  const tool = useAppState((state) => state.session.tool);
  const gesture = useStore(model.store, (state) => state.gesture.kind);
  const over = useStore(model.store, (state) => state.hover?.kind);
  const corner = useStore(
    model.store,
    ({ hover }) => hover?.kind === "drawn" && hover.part === "corner" && hover.id,
  );
  if (gesture === "dragging") return "held";
  if (gesture === "resizing" || (corner && tool === "pointer")) return "sizing";
  if (gesture !== "idle" || over === "port") return "cross";
  if (tool !== "pointer") return cursorOfTool(tool, over);
  if (over === "relation") return "line";
  return over ? "over" : "hand";
}

function cursorOfTool(tool: Tool, over: Hit["kind"] | undefined): Cursor {
  if (tool === "table") return over && over !== "drawn" ? "over" : "cross";
  if (tool === "area" || tool === "note") return "cross";
  return over ? "cross" : "hand";
}
