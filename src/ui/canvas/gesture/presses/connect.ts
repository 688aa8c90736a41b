import { worldAt } from "../../canvas-model.ts";
import type { CardHit } from "../../scene/hit.ts";
import { isView } from "../../scene/scene.ts";
import type { ConnectionEnd } from "../connection-end.ts";
import { addsToSelection, isDrag, type Press, type PressContext } from "../press.ts";

/** A press that draws a relationship from a card; `many` asks for a junction table. */
export function connect(
  { model, actions, start, hitUnder }: PressContext,
  { hit, many }: { readonly hit: CardHit; readonly many: boolean },
): Press {
  const from = endOf(hit);
  const landing = (event: PointerEvent): ConnectionEnd | undefined => {
    const under = hitUnder(event);
    return under && "tableId" in under && !isView(model.scene, under.tableId) ? endOf(under) : undefined;
  };
  return {
    move(event) {
      if (!isDrag(start, event) && model.store.getState().gesture.kind === "idle") return;
      model.store.setState({
        gesture: { kind: "connecting", from, at: worldAt(model, event), over: landing(event), many },
      });
    },
    up(event) {
      const target = landing(event);
      if (model.store.getState().gesture.kind !== "connecting") actions.click(hit, addsToSelection(event));
      else if (target && many) actions.joinManyToMany(from.tableId, target.tableId);
      else if (target) actions.connect(from, target);
    },
  };
}

function endOf(hit: CardHit): ConnectionEnd {
  return { tableId: hit.tableId, columnId: hit.kind === "header" ? undefined : hit.columnId };
}
