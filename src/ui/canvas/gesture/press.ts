import type { CanvasModel } from "../canvas-model.ts";
import type { Hit } from "../scene/hit.ts";
import type { CanvasActions } from "./canvas-actions.ts";

/** What a press of the pointer became: hears moves and the end. */
export type Press = {
  readonly move: (event: PointerEvent) => void;
  readonly up: (event: PointerEvent) => void;
};

/** What a press can use. */
export type PressContext = {
  readonly model: CanvasModel;
  readonly actions: CanvasActions;
  readonly start: PointerEvent;
  readonly hitUnder: (event: { readonly clientX: number; readonly clientY: number }) => Hit | undefined;
};

/** Movement under this many px of the screen is a click. */
const CLICK_SLOP = 4;

/** Whether the pointer has moved far enough since the press to be a drag. */
export function isDrag(start: PointerEvent, event: PointerEvent): boolean {
  return Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > CLICK_SLOP;
}

/** Whether a click adds to the selection. */
export function addsToSelection(event: MouseEvent): boolean {
  return event.shiftKey || event.metaKey || event.ctrlKey;
}
