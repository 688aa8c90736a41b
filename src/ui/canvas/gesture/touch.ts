import { type CanvasModel, worldAt } from "../canvas-model.ts";
import { MAX_ZOOM, MIN_ZOOM } from "../scene/viewport.ts";
import type { CanvasPointer } from "./pointer.ts";

type Place = { readonly x: number; readonly y: number };

/** What fingers do on the canvas. */
export type CanvasTouch = {
  /** Whether the finger is on something, so that its tap is no tap on the ground. */
  readonly down: (event: PointerEvent) => boolean;
};

/** ms a finger rests until the menu opens. */
const LONG_PRESS = 500;

/** px a finger may tremble. */
const SLOP = 10;

/**
 * One finger does what the mouse does, and moves the view from empty ground; two move and scale it, wherever they are,
 * and end what one began; a finger that rests opens the menu.
 */
export function createTouch(
  model: CanvasModel,
  pointer: CanvasPointer,
  openMenu: (at: { readonly clientX: number; readonly clientY: number }) => void,
): CanvasTouch {
  const fingers = new Map<number, Place>();
  let begun: Place | undefined;
  let pans = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let over = new AbortController();

  const move = (event: PointerEvent): void => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = placeOf(event);
    const [other] = [...fingers].flatMap(([id, place]) => (id === event.pointerId ? [] : [place]));
    fingers.set(event.pointerId, now);
    if (begun && Math.hypot(now.x - begun.x, now.y - begun.y) <= SLOP) return;
    clearTimeout(resting);
    begun = undefined;
    if (other) follow(model, [before, other], [now, other]);
    else if (pans) follow(model, [before], [now]);
  };
  const up = (event: PointerEvent): void => {
    clearTimeout(resting);
    fingers.delete(event.pointerId);
    // The finger that stays moves the view on.
    pans = true;
    if (fingers.size === 0) over.abort();
  };
  const begin = (event: PointerEvent): boolean => {
    const at = placeOf(event);
    begun = at;
    over = new AbortController();
    const { signal } = over;
    window.addEventListener("pointermove", move, { signal });
    window.addEventListener("pointerup", up, { signal });
    window.addEventListener("pointercancel", up, { signal });
    const taken = pointer.down(event);
    pans = !taken;
    resting = setTimeout(() => {
      pointer.cancel();
      pans = false;
      // Letting go is no click on what has opened under the finger.
      window.addEventListener("touchend", (end) => end.preventDefault(), { once: true, passive: false });
      openMenu({ clientX: at.x, clientY: at.y });
    }, LONG_PRESS);
    return taken;
  };

  return {
    down(event) {
      if (fingers.size === 0) {
        fingers.set(event.pointerId, placeOf(event));
        return begin(event);
      }
      clearTimeout(resting);
      begun = undefined;
      pointer.cancel();
      if (fingers.size < 2) fingers.set(event.pointerId, placeOf(event));
      return true;
    },
  };
}

function placeOf({ clientX, clientY }: PointerEvent): Place {
  return { x: clientX, y: clientY };
}

/** Moves the view as the fingers moved: what lay between them stays between them, and grows as they part. */
function follow(model: CanvasModel, before: readonly Place[], now: readonly Place[]): void {
  const { viewport, origin } = model;
  const [from, to] = [middleOf(before), middleOf(now)];
  const world = worldAt(model, { clientX: from.x, clientY: from.y });
  const wanted = viewport.zoom * (spreadOf(now) / spreadOf(before));
  const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, wanted));
  model.host?.({ zoom, x: to.x - origin.x - world.x * zoom, y: to.y - origin.y - world.y * zoom }, false);
}

function middleOf(places: readonly Place[]): Place {
  const sum = places.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / places.length, y: sum.y / places.length };
}

/** px between two fingers; of one always the same. */
function spreadOf([a, b]: readonly Place[]): number {
  return a && b ? Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)) : 1;
}
