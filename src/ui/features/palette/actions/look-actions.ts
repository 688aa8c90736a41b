import type { Reach } from "../../../app/reach.ts";
import { colours } from "../../../canvas/colours.ts";
import { densities } from "../../../canvas/densities.ts";
import { giveColour, showColumns } from "../../../canvas/looks.ts";
import type { PaletteAction } from "../action.ts";

/** How what is selected is drawn. */
export const lookActions: readonly PaletteAction[] = [
  ...colours.map(
    (name, colour): PaletteAction => ({
      id: `colour-${colour}`,
      label: colour === 0 ? "Colour: none" : `Colour: ${name.toLowerCase()}`,
      group: "Look",
      icon: "type",
      words: "hue paint tint color",
      unavailable: whyNotDrawn,
      run: ({ canvas }) => {
        giveColour(canvas, drawnIn(canvas), colour);
      },
    }),
  ),
  ...densities.map(
    ({ value, label }): PaletteAction => ({
      id: `density-${value}`,
      label: `Show ${label.toLowerCase()} of the selected tables`,
      group: "Look",
      icon: "columns",
      words: "density collapse expand",
      unavailable: whyNotDrawn,
      run: ({ canvas }) => {
        showColumns(canvas, drawnIn(canvas), value);
      },
    }),
  ),
];

function drawnIn({ app, scene }: Reach["canvas"]): readonly string[] {
  const { selection } = app.store.getState().session;
  return selection.filter((id) => scene.cards.has(id) || scene.drawn.has(id));
}

function whyNotDrawn({ canvas }: Reach): string | undefined {
  return drawnIn(canvas).length > 0 ? undefined : "Nothing on the canvas is selected";
}
