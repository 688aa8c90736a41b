import type { Rect } from "../../../../core/layout/graph.ts";
import type { Drawn } from "../../scene/drawn.ts";
import { addsToSelection, isDrag, type Press, type PressContext } from "../press.ts";

/** Sizes snap to this many px; Alt is free. */
const SNAP = 4;
/** Smaller it could hardly be taken hold of again, px. */
const SMALLEST = 24;

/** A press on the corner of an area or note: drags it to another size. */
export function resize({ model, actions, start }: PressContext, drawn: Drawn): Press {
  const { x, y, width, height, id } = drawn;
  const to = (event: PointerEvent): Rect => {
    const step = event.altKey ? 1 : SNAP;
    const grown = (size: number, by: number): number =>
      Math.max(SMALLEST, size + Math.round(by / model.viewport.zoom / step) * step);
    return {
      x,
      y,
      width: grown(width, event.clientX - start.clientX),
      height: grown(height, event.clientY - start.clientY),
    };
  };
  let resizing = false;
  return {
    move(event) {
      resizing ||= isDrag(start, event);
      if (resizing) model.store.setState({ gesture: { kind: "resizing", id, to: to(event) } });
    },
    up(event) {
      if (resizing) actions.resize(drawn, to(event));
      else actions.click({ kind: "drawn", id, part: "corner" }, addsToSelection(event));
    },
  };
}
