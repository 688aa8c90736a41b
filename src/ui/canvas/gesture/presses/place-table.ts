import { worldAt } from "../../canvas-model.ts";
import { isDrag, type Press, type PressContext } from "../press.ts";

/** A press on empty ground with the table tool: a click there adds a table. */
export function placeTable({ model, actions, start }: PressContext): Press {
  return {
    move: () => undefined,
    up: (event) => {
      if (!isDrag(start, event)) actions.addTableAt(worldAt(model, event));
    },
  };
}
