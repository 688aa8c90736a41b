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
  return {
    move(event) {
      if (hit.kind === "relation" || (!inHand && !isDrag(start, event))) return;
      inHand ??= actions.takeInHand(hit.kind === "drawn" ? hit.id : hit.tableId);
      model.store.setState({ gesture: { kind: "dragging", ids: inHand, by: offset(event) } });
    },
    up(event) {
      if (inHand) actions.move(inHand, offset(event));
      else actions.click(hit, addsToSelection(event));
    },
  };
}
