import type { Gesture } from "../canvas-state.ts";
import { isSameBlock } from "../scene/scene.ts";
import { detailAt, visiblePart } from "../scene/viewport.ts";
import { writesSame } from "./far-names.ts";
import type { Frame } from "./frame.ts";

/** A frame; its colours are compared and not read. */
type Pictured = Omit<Frame, "palette"> & { readonly palette: object };

const ofPicture = ["routes", "views", "highlight", "viewport", "size", "palette"] as const;

/** Whether all that has changed since the frame before is drawn over the picture, by a gesture or by nodes, or is not in it. */
export function looksSame(before: Pictured, frame: Pictured): boolean {
  return (
    goesOn(before.gesture, frame) &&
    ofPicture.every((key) => before[key] === frame[key]) &&
    (before.scene === frame.scene || showsSame(before, frame)) &&
    (before.marks === frame.marks || isAllNodes(frame)) &&
    before.mounted.size === frame.mounted.size &&
    [...before.mounted].every((id) => frame.mounted.has(id))
  );
}

/**
 * Whether two scenes look the same in the picture: another name of a table changes nothing in it where a node shows the
 * table, and from afar only where the name is written.
 */
function showsSame(before: Pictured, { scene, mounted, viewport }: Pictured): boolean {
  const { cards, drawn, relations } = before.scene;
  if (relations !== scene.relations || drawn !== scene.drawn || cards.size !== scene.cards.size) return false;
  const isFar = detailAt(viewport.zoom) === "far";
  if (isFar && !writesSame(before.scene, scene, viewport.zoom)) return false;
  const olds = [...cards.values()];
  return [...scene.cards.values()].every((now, at) => {
    const old = olds[at];
    if (old === now || !old) return old === now;
    return isFar
      ? isSameBlock(old, now)
      : old.card.tableId === now.card.tableId && mounted.has(now.card.tableId);
  });
}

/** Whether nodes show every card in view, and so their marks. */
function isAllNodes({ mounted, scene, size, viewport }: Pictured): boolean {
  return scene.grid.search(visiblePart(viewport, size)).every((id) => mounted.has(id));
}

/** Areas and notes on their way are drawn in the picture itself; routes of views' lines may come when all else rests. */
function goesOn(before: Gesture, { gesture, highlight, scene: { drawn } }: Pictured): boolean {
  if (gesture.kind === "idle") return before.kind === "idle" && highlight.readings.length === 0;
  if (gesture.kind === "dragging" && before.kind === "dragging") {
    return gesture.ids === before.ids && !gesture.ids.some((id) => drawn.has(id));
  }
  return gesture.kind === before.kind && (gesture.kind === "connecting" || gesture.kind === "marquee");
}
