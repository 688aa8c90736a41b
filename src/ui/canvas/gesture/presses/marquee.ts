import type { Rect } from "../../../../core/layout/graph.ts";
import { worldAt } from "../../canvas-model.ts";
import type { Press, PressContext } from "../press.ts";

/** A press on empty ground with Shift: selects the tables a rectangle touches. */
export function marquee({ model, actions, start }: PressContext): Press {
  const corner = worldAt(model, start);
  const area = (event: PointerEvent): Rect => {
    const other = worldAt(model, event);
    return {
      x: Math.min(corner.x, other.x),
      y: Math.min(corner.y, other.y),
      width: Math.abs(other.x - corner.x),
      height: Math.abs(other.y - corner.y),
    };
  };
  return {
    move: (event) => model.store.setState({ gesture: { kind: "marquee", area: area(event) } }),
    up: (event) => actions.select(model.scene.grid.search(area(event))),
  };
}
