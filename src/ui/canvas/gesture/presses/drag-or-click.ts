import type { Point } from "../../../../core/layout/graph.ts";
import type { Hit } from "../../scene/hit.ts";
import { addsToSelection, isDrag, type Press, type PressContext } from "../press.ts";

/** Places snap to this many px; Alt is free. */
const SNAP = 4;

/** A press on a card, line, area or note: selects on release, or moves what is selected. */
export function dragOrClick({ model, actions, start }: PressContext, hit: Hit): Press {
  let inHand: readonly string[] | undefined;
  const offset = (event: PointerEvent): Point => {
    const { zoom } = model.viewport;
    const step = event.altKey ? 1 : SNAP;
    const snapped = (value: number): number => Math.round(value / zoom / step) * step;
    return { x: snapped(event.clientX - start.clientX), y: snapped(event.clientY - start.clientY) };
  };
  const pickUp = (id: string): readonly string[] => {
    // The press left a caret in some text of the page; the browser would look for its place in each frame.
    getSelection()?.removeAllRanges();
    return actions.takeInHand(id);
  };
  return {
    move(event) {
      if (hit.kind === "relation" || (!inHand && !isDrag(start, event))) return;
      inHand ??= pickUp(hit.kind === "drawn" ? hit.id : hit.tableId);
      model.store.setState({ gesture: { kind: "dragging", ids: inHand, by: offset(event) } });
    },
    up(event) {
      if (inHand) actions.move(inHand, offset(event));
      else actions.click(hit, addsToSelection(event));
    },
  };
}
