import type { Point } from "../../../core/layout/graph.ts";
import type { CanvasController } from "../canvas-controller.ts";
import { idle } from "../canvas-state.ts";
import { type Hit, hitAt } from "../scene/hit.ts";
import { rectOf } from "../scene/scene.ts";
import { overlap } from "../scene/viewport.ts";
import type { CanvasActions } from "./canvas-actions.ts";

/** What a press of the pointer became: hears moves and the end. */
type Press = {
  readonly move: (event: PointerEvent) => void;
  readonly up: (event: PointerEvent) => void;
};

/** Movement under this many px of the screen is a click. */
const CLICK_SLOP = 4;
const SNAP = 4;

/**
 * Turns pointer events on the canvas into selection, dragging, connecting and marquees, by arithmetic on the scene:
 * the same at every zoom, whether or not a table stands in the DOM. `down` answers whether it took the press;
 * what it leaves pans the view.
 */
export function createPointer(
  controller: CanvasController,
  actions: CanvasActions,
): {
  down(event: PointerEvent): boolean;
  hover(event: PointerEvent): void;
  hit(event: MouseEvent): Hit | undefined;
} {
  const { store, app } = controller;

  const hitUnder = (event: { readonly clientX: number; readonly clientY: number }): Hit | undefined =>
    hitAt(controller.scene(), controller.routes(), {
      point: controller.worldAt({ x: event.clientX, y: event.clientY }),
      zoom: controller.viewport().zoom,
    });

  const follow = (press: Press): void => {
    const end = (): void => {
      window.removeEventListener("pointermove", press.move);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", cancel);
      window.removeEventListener("keydown", escape, true);
      store.setState({ gesture: idle });
    };
    const up = (event: PointerEvent): void => {
      press.up(event);
      end();
    };
    const cancel = (): void => end();
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      end();
    };
    window.addEventListener("pointermove", press.move);
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", cancel);
    window.addEventListener("keydown", escape, true);
  };

  const dragOrClick = (start: PointerEvent, hit: Hit): Press => {
    let dragging: readonly string[] | undefined;
    const offset = (event: PointerEvent): Point => {
      const { zoom } = controller.viewport();
      const snap = (value: number): number =>
        event.altKey ? Math.round(value) : Math.round(value / SNAP) * SNAP;
      return {
        x: snap((event.clientX - start.clientX) / zoom),
        y: snap((event.clientY - start.clientY) / zoom),
      };
    };
    return {
      move(event) {
        if (hit.kind === "relation") return;
        if (!dragging && !isFar(start, event)) return;
        dragging ??= actions.takeInHand(hit.tableId, start.shiftKey);
        store.setState({ gesture: { kind: "dragging", ids: dragging, by: offset(event) } });
      },
      up(event) {
        if (dragging) actions.moveTables(dragging, offset(event));
        else actions.click(hit, event.shiftKey || event.metaKey || event.ctrlKey);
      },
    };
  };

  const connect = (hit: Exclude<Hit, { kind: "relation" }>, many: boolean): Press => {
    const from = { tableId: hit.tableId, columnId: hit.kind === "header" ? undefined : hit.columnId };
    const over = (event: PointerEvent): { tableId: string; columnId: string | undefined } | undefined => {
      const under = hitUnder(event);
      if (!under || under.kind === "relation") return undefined;
      return { tableId: under.tableId, columnId: under.kind === "header" ? undefined : under.columnId };
    };
    let moved = false;
    return {
      move(event) {
        moved = true;
        const at = controller.worldAt({ x: event.clientX, y: event.clientY });
        store.setState({ gesture: { kind: "connecting", from, at, over: over(event), many } });
      },
      up(event) {
        const target = over(event);
        if (!moved || !target) {
          if (!moved) actions.click(hit, event.shiftKey);
          return;
        }
        if (many) actions.joinManyToMany(from.tableId, target.tableId);
        else actions.connect(from, target);
      },
    };
  };

  const marquee = (start: PointerEvent): Press => {
    const corner = controller.worldAt({ x: start.clientX, y: start.clientY });
    const area = (event: PointerEvent) => {
      const other = controller.worldAt({ x: event.clientX, y: event.clientY });
      return {
        x: Math.min(corner.x, other.x),
        y: Math.min(corner.y, other.y),
        width: Math.abs(other.x - corner.x),
        height: Math.abs(other.y - corner.y),
      };
    };
    return {
      move: (event) => store.setState({ gesture: { kind: "marquee", area: area(event) } }),
      up(event) {
        const { cards, grid } = controller.scene();
        const within = area(event);
        const caught = grid.search(within).filter((id) => {
          const card = cards.get(id);
          return card !== undefined && overlap(within, rectOf(card.card, card.at));
        });
        actions.select(caught);
      },
    };
  };

  const place = (start: PointerEvent): Press => ({
    move: () => undefined,
    up: (event) => {
      if (!isFar(start, event))
        actions.addTableAt(controller.worldAt({ x: event.clientX, y: event.clientY }));
    },
  });

  const pressFor = (event: PointerEvent): Press | undefined => {
    const { tool } = app.store.getState().session;
    const hit = hitUnder(event);
    if (tool === "table" && !hit) return place(event);
    if (!hit) return event.shiftKey ? marquee(event) : undefined;
    if (hit.kind === "relation") return dragOrClick(event, hit);
    if (tool === "relation" || tool === "junction") return connect(hit, tool === "junction");
    return hit.kind === "port" ? connect(hit, false) : dragOrClick(event, hit);
  };

  return {
    hit: hitUnder,
    down(event) {
      if (event.button !== 0) return false;
      const press = pressFor(event);
      if (press) follow(press);
      return press !== undefined;
    },
    hover(event) {
      if (store.getState().gesture.kind !== "idle") return;
      const hit = hitUnder(event);
      if (!sameHit(hit, store.getState().hover)) store.setState({ hover: hit });
    },
  };
}

function isFar(start: PointerEvent, event: PointerEvent): boolean {
  return Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > CLICK_SLOP;
}

function sameHit(a: Hit | undefined, b: Hit | undefined): boolean {
  if (!a || !b) return a === b;
  return JSON.stringify(a) === JSON.stringify(b);
}
