import { type CanvasModel, highlightIn, worldAt } from "../canvas-model.ts";
import { idle } from "../canvas-state.ts";
import { type Hit, hitAt } from "../scene/hit.ts";
import { isView } from "../scene/scene.ts";
import type { CanvasActions } from "./canvas-actions.ts";
import type { Press, PressContext } from "./press.ts";
import { clickOnly } from "./presses/click-only.ts";
import { connect } from "./presses/connect.ts";
import { dragOrClick } from "./presses/drag-or-click.ts";
import { draw } from "./presses/draw.ts";
import { marquee } from "./presses/marquee.ts";
import { placeTable } from "./presses/place-table.ts";
import { resize } from "./presses/resize.ts";

/** What the canvas does with pointer events. */
export type CanvasPointer = {
  /** Whether it took the press; what it leaves pans the view. */
  readonly down: (event: PointerEvent) => boolean;
  /** Drops the press that is under way without effect. */
  readonly cancel: () => void;
  readonly hover: (event: PointerEvent) => void;
  readonly leave: () => void;
  readonly hit: (event: { readonly clientX: number; readonly clientY: number }) => Hit | undefined;
};

/**
 * Turns pointer events into selection, dragging, connecting and marquees, by arithmetic on the scene: the same at
 * every zoom, whether or not a table stands in the DOM.
 */
export function createPointer(model: CanvasModel, actions: CanvasActions): CanvasPointer {
  const hitUnder = (event: { readonly clientX: number; readonly clientY: number }): Hit | undefined =>
    hitAt(model.scene, model.router.routes(), {
      point: worldAt(model, event),
      zoom: model.viewport.zoom,
      stacking: highlightIn(model).stacking,
    });
  let drop: (() => void) | undefined;
  return {
    hit: hitUnder,
    cancel: () => drop?.(),
    down(start) {
      if (start.button !== 0) return false;
      const press = pressFor({ model, actions, start, hitUnder });
      if (press) drop = follow(model, press);
      return press !== undefined;
    },
    leave() {
      model.pointer = undefined;
    },
    hover(event) {
      model.pointer = { x: event.clientX, y: event.clientY };
      const { gesture, hover } = model.store.getState();
      if (gesture.kind !== "idle" || event.buttons !== 0) return;
      const hit = hitUnder(event);
      if (JSON.stringify(hit) !== JSON.stringify(hover)) model.store.setState({ hover: hit });
    },
  };
}

function pressFor(context: PressContext): Press | undefined {
  const { session, visiting } = context.model.app.store.getState();
  const { tool } = session;
  const hit = context.hitUnder(context.start);
  if (visiting) return pressOnVisited(context, hit);
  if (tool === "area" || tool === "note") return draw(context, tool);
  if (tool === "table" && (!hit || hit.kind === "drawn")) return placeTable(context);
  if (!hit) return context.start.shiftKey ? marquee(context) : undefined;
  if (hit.kind === "drawn") return pressOnDrawn(context, hit);
  if (hit.kind === "relation" || isView(context.model.scene, hit.tableId)) return dragOrClick(context, hit);
  if (tool === "relation" || tool === "junction") return connect(context, { hit, many: tool === "junction" });
  return hit.kind === "port" ? connect(context, { hit, many: false }) : dragOrClick(context, hit);
}

/** What cannot be changed can be selected. */
function pressOnVisited(context: PressContext, hit: Hit | undefined): Press | undefined {
  if (hit) return clickOnly(context, hit);
  return context.start.shiftKey ? marquee(context) : undefined;
}

function pressOnDrawn(context: PressContext, hit: Extract<Hit, { kind: "drawn" }>): Press {
  const drawn = hit.part === "corner" ? context.model.scene.drawn.get(hit.id) : undefined;
  return drawn ? resize(context, drawn) : dragOrClick(context, hit);
}

/** Leads a press to its end; Esc, a lost pointer or the function it answers drops it without effect. */
function follow(model: CanvasModel, press: Press): () => void {
  const over = new AbortController();
  const { signal } = over;
  const end = (): void => {
    if (signal.aborted) return;
    over.abort();
    model.store.setState({ gesture: idle });
  };
  window.addEventListener("pointermove", press.move, { signal });
  window.addEventListener("pointercancel", end, { signal });
  window.addEventListener(
    "pointerup",
    (event) => {
      press.up(event);
      end();
    },
    { signal },
  );
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      end();
    },
    { signal, capture: true },
  );
  return end;
}
