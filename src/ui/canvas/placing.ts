import { freePlace } from "../../core/layout/free-place.ts";
import type { Point, Rect } from "../../core/layout/graph.ts";
import { addedId } from "../features/editing/added-id.ts";
import { act } from "../features/editing/send.ts";
import { usualKey } from "../features/editing/usual-key.ts";
import type { CanvasModel } from "./canvas-model.ts";
import { worldInMiddle } from "./open-part.ts";
import { rectOf } from "./scene/scene.ts";
import { bringIn, revealRecords } from "./view.ts";

/** Below this zoom a name cannot be written where it stands. */
const LEGIBLE = 0.4;

/** Room for a table that has its key and a name. */
const NEW_TABLE = { width: 200, height: 120 };

/** To the next place of the grid that cards keep to. */
export function snapped(value: number): number {
  return Math.round(value / 4) * 4;
}

/** A new table has a key already: the person names the table, then adds what is its own. All of it is in view. */
export function addTableAt(model: CanvasModel, at: Point): void {
  const { app } = model;
  app.whenEditable(() => {
    const made = addedId(app, "table", () =>
      act(app, "add-table", { columns: [usualKey], at: { x: snapped(at.x), y: snapped(at.y) } }),
    );
    settle(model, made, true);
  });
}

/** The same in the middle of what can be seen, or as near to it as nothing stands. */
export function addTableInMiddle(model: CanvasModel): void {
  addTableAt(model, freePlace(inMiddle(model, NEW_TABLE), model.scene.boxes));
}

/** A rectangle of this size in the middle of what can be seen. */
export function inMiddle(model: CanvasModel, { width, height }: Pick<Rect, "width" | "height">): Rect {
  const { x, y } = worldInMiddle(model);
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** Selects what was made, puts the tool back and moves the view where it must; `naming` opens its name. */
export function settle(model: CanvasModel, made: string | undefined, naming = false): void {
  if (made === undefined) return;
  model.app.session({ tool: "pointer", selection: [made], naming: naming ? made : undefined });
  const drawn = model.scene.cards.get(made);
  if (model.viewport.zoom < LEGIBLE) revealRecords(model, [made]);
  else if (drawn) bringIn(model, rectOf(drawn.card, drawn.at));
}
