import { patterns } from "../../../../core/pattern/patterns/index.ts";
import { catalogIn } from "../../../../state/app.ts";
import type { Reach } from "../../../app/reach.ts";
import { openPatterns } from "../../patterns/open-patterns.ts";
import type { PaletteAction } from "../action.ts";

/** The dialog of patterns, and each pattern by its title, for what is selected. */
export const patternActions: readonly PaletteAction[] = [
  {
    id: "patterns",
    label: "Apply a pattern…",
    group: "Selection",
    icon: "plus",
    words: "modelling template recipe",
    unavailable: (reach) =>
      selectionOf(reach).length === 0 ? "Select tables, columns or an enum." : undefined,
    run: (reach) => openPatterns(reach.app, selectionOf(reach)),
  },
  ...patterns.map(
    ({ id, subjects, takes, title }): PaletteAction => ({
      id: `pattern ${id}`,
      label: `${title}…`,
      group: "Selection",
      icon: "plus",
      words: `pattern ${id} ${id.replaceAll("-", " ")}`,
      unavailable: (reach) => {
        const catalog = catalogIn(reach.app.store.getState());
        return subjects(catalog, selectionOf(reach)).length === 0 ? `Select ${takes}.` : undefined;
      },
      run: (reach) => openPatterns(reach.app, selectionOf(reach), id),
    }),
  ),
];

function selectionOf({ app }: Reach): readonly string[] {
  return app.store.getState().session.selection;
}
