import type { Hit } from "../../scene/hit.ts";
import { addsToSelection, isDrag, type Press, type PressContext } from "../press.ts";

/** A press on what cannot be moved: selects on release. */
export function clickOnly({ actions, start }: PressContext, hit: Hit): Press {
  return {
    move: () => undefined,
    up(event) {
      if (!isDrag(start, event)) actions.click(hit, addsToSelection(event));
    },
  };
}
