import type { InputOf } from "../../core/command/run-command.ts";
import { act } from "../features/editing/send.ts";
import type { CanvasModel } from "./canvas-model.ts";

type Places = InputOf<"place-tables">["places"];

/**
 * The views that nobody has placed, where they stand. What says how one is drawn, or where others are, is kept with its
 * place from then on, so that it stays where it was seen.
 */
export function unplacedIn({ scene: { cards, catalog } }: CanvasModel): Places {
  return [...cards.values()].flatMap(({ at, card: { kind, tableId } }) =>
    kind === "table" || catalog.placementOf(tableId) ? [] : [{ id: tableId, x: at.x, y: at.y }],
  );
}

/** Says how much of tables and views is drawn. */
export function showColumns(
  model: CanvasModel,
  ids: readonly string[],
  density: InputOf<"set-table-density">["density"],
): void {
  act(model.app, "set-table-density", { ids, density, standing: unplacedIn(model) });
}

/** Gives what is drawn one of the five hues, or none with 0. */
export function giveColour(model: CanvasModel, ids: readonly string[], colour: number): void {
  act(model.app, "set-table-colour", { ids, colour, standing: unplacedIn(model) });
}
