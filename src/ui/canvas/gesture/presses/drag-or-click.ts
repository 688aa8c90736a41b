import type { Point } from "../../../../core/layout/graph.ts";
import type { Dragging } from "../../canvas-state.ts";
import type { Hit } from "../../scene/hit.ts";
import { alignInHand } from "../align-in-hand.ts";
import { addsToSelection, isDrag, type Press, type PressContext } from "../press.ts";

/** Places snap to this many px where no guide draws them; Alt is free of both. */
const SNAP = 4;

/** A press on a card, line, area or note: selects on release, or moves what is selected. */
export function dragOrClick({ model, actions, start }: PressContext, hit: Hit): Press {
  let inHand: ((event: PointerEvent) => Dragging) | undefined;
  const pickUp = (id: string): ((event: PointerEvent) => Dragging) => {
    // The press left a caret in some text of the page; the browser would look for its place in each frame.
    getSelection()?.removeAllRanges();
    const ids = actions.takeInHand(id);
    const align = alignInHand(model, ids);
    return (event) => {
      const { zoom } = model.viewport;
      const free = { x: (event.clientX - start.clientX) / zoom, y: (event.clientY - start.clientY) / zoom };
      if (event.altKey) return { kind: "dragging", ids, by: toSteps(free, 1), guides: [] };
      const { x, y, guides } = align(free);
      const { x: gridX, y: gridY } = toSteps(free, SNAP);
      const by = {
        x: x === undefined ? gridX : Math.round(free.x + x),
        y: y === undefined ? gridY : Math.round(free.y + y),
      };
      return { kind: "dragging", ids, by, guides };
    };
  };
  return {
    move(event) {
      if (hit.kind === "relation" || (!inHand && !isDrag(start, event))) return;
      inHand ??= pickUp(hit.kind === "drawn" ? hit.id : hit.tableId);
      model.store.setState({ gesture: inHand(event) });
    },
    up(event) {
      if (!inHand) {
        actions.click(hit, addsToSelection(event));
        return;
      }
      const { ids, by } = inHand(event);
      actions.move(ids, by);
    },
  };
}

function toSteps({ x, y }: Point, step: number): Point {
  return { x: Math.round(x / step) * step, y: Math.round(y / step) * step };
}
