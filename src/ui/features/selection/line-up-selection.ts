import { isRefusal } from "../../../core/base/refusal.ts";
import type { Placed } from "../../../core/layout/graph.ts";
import {
  type AlignTo,
  aligned,
  distributed,
  onGrid,
  type SpreadAlong,
  type Standing,
} from "../../../core/layout/line-up.ts";
import type { CanvasModel } from "../../canvas/canvas-model.ts";
import { movingWith } from "../../canvas/scene/drawn.ts";
import { rectOf } from "../../canvas/scene/scene.ts";
import type { IconName } from "../../parts/icons.ts";

/** The ways of bringing things on one line, in people's words. */
export const alignments: readonly {
  readonly to: AlignTo;
  readonly label: string;
  readonly icon: IconName;
}[] = [
  { to: "left", label: "Align left edges", icon: "alignLeft" },
  { to: "centre", label: "Align centres", icon: "alignCentre" },
  { to: "right", label: "Align right edges", icon: "alignRight" },
  { to: "top", label: "Align top edges", icon: "alignTop" },
  { to: "middle", label: "Align middles", icon: "alignMiddle" },
  { to: "bottom", label: "Align bottom edges", icon: "alignBottom" },
];

/** The ways of spreading things, in people's words. */
export const spreads: readonly {
  readonly along: SpreadAlong;
  readonly label: string;
  readonly icon: IconName;
}[] = [
  { along: "across", label: "Distribute across", icon: "spreadAcross" },
  { along: "down", label: "Distribute down", icon: "spreadDown" },
];

/** Brings what is selected on one line, as one undoable step. */
export function alignSelection(model: CanvasModel, { to, label }: (typeof alignments)[number]): void {
  place(model, aligned(standingIn(model), to), label);
}

/** Spreads what is selected with equal gaps, as one undoable step. */
export function spreadSelection(model: CanvasModel, { along, label }: (typeof spreads)[number]): void {
  place(model, distributed(standingIn(model), along), label);
}

/** Puts what is selected on the dots of the grid, as one undoable step. */
export function snapSelection(model: CanvasModel): void {
  place(model, onGrid(standingIn(model)), "Snap to the grid");
}

/** What of the selection is moved by itself: tables, areas and notes that do not lie in a selected area. */
export function standingIn({ app, scene }: CanvasModel): readonly Standing[] {
  const { selection } = app.store.getState().session;
  const along = new Set(selection.flatMap((id) => movingWith(scene, [id]).filter((other) => other !== id)));
  return selection.flatMap((id): readonly Standing[] => {
    const found = scene.cards.get(id);
    const rect = found ? rectOf(found.card, found.at) : scene.drawn.get(id);
    if (!rect || along.has(id)) return [];
    const { x, y, width, height } = rect;
    return [{ id, x, y, width, height }];
  });
}

/** An area takes along what lies in it. */
function place({ app, scene }: CanvasModel, to: Placed, label: string): void {
  const places = [...to].flatMap(([moved, target]) => {
    const from = scene.cards.get(moved)?.at ?? scene.drawn.get(moved);
    if (!from) return [];
    return movingWith(scene, [moved]).flatMap((id) => {
      const at = scene.cards.get(id)?.at ?? scene.drawn.get(id);
      return at ? [{ id, x: at.x + target.x - from.x, y: at.y + target.y - from.y }] : [];
    });
  });
  const result = app.dispatch("place-tables", { places }, label);
  if (isRefusal(result)) app.notify(result.refused, "error");
}
