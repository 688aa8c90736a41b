import type { Rect } from "../../../../core/layout/graph.ts";
import { worldAt } from "../../canvas-model.ts";
import { usualSizes } from "../canvas-actions.ts";
import { isDrag, type Press, type PressContext } from "../press.ts";

/** A press with the tool for areas or notes: draws one from corner to corner, or of the usual size on a click. */
export function draw({ model, actions, start }: PressContext, kind: "area" | "note"): Press {
  const corner = worldAt(model, start);
  const spanned = (event: PointerEvent): Rect => {
    const other = worldAt(model, event);
    return {
      x: Math.min(corner.x, other.x),
      y: Math.min(corner.y, other.y),
      width: Math.abs(other.x - corner.x),
      height: Math.abs(other.y - corner.y),
    };
  };
  return {
    move: (event) => model.store.setState({ gesture: { kind: "marquee", area: spanned(event) } }),
    up: (event) =>
      actions.draw(kind, isDrag(start, event) ? spanned(event) : { ...corner, ...usualSizes[kind] }),
  };
}
