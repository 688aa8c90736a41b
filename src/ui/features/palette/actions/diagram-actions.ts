import { catalogIn } from "../../../../state/app.ts";
import type { Reach } from "../../../app/reach.ts";
import { drawAreasBy } from "../../../canvas/area-actions.ts";
import { arrangeAll } from "../../../canvas/arrange.ts";
import { densities } from "../../../canvas/densities.ts";
import { showColumns } from "../../../canvas/looks.ts";
import { fitView, showSelection, zoomBy, zoomTo } from "../../../canvas/view.ts";
import { shortcuts } from "../../shortcuts/shortcut-keys.ts";
import type { PaletteAction } from "../action.ts";

const STEP = 1.25;

/** The diagram as a whole: its arrangement, what it shows, and how near it is. */
export const diagramActions: readonly PaletteAction[] = [
  {
    id: "arrange",
    label: "Arrange the diagram",
    group: "Diagram",
    icon: "arrange",
    words: "layout auto tidy",
    unavailable: whyBare,
    run: ({ canvas }) => arrangeAll(canvas),
  },
  {
    id: "areas-by-namespace",
    label: "Arrange in areas from namespaces",
    group: "Diagram",
    icon: "area",
    words: "layout group schema",
    unavailable: whyBare,
    run: ({ canvas }) => drawAreasBy(canvas, "namespace"),
  },
  {
    id: "areas-by-topic",
    label: "Arrange in areas from related tables",
    group: "Diagram",
    icon: "area",
    words: "layout group topic cluster",
    unavailable: whyBare,
    run: ({ canvas }) => drawAreasBy(canvas, "topic"),
  },
  {
    id: "fit",
    label: "Fit the diagram in view",
    group: "Diagram",
    icon: "fit",
    keys: shortcuts.fit.keys,
    words: "zoom whole everything",
    run: ({ canvas }) => fitView(canvas),
  },
  {
    id: "fit-selection",
    label: "Fit the selection in view",
    group: "Diagram",
    icon: "fit",
    keys: shortcuts.fitSelection.keys,
    words: "zoom selected",
    unavailable: ({ app }) =>
      app.store.getState().session.selection.length > 0 ? undefined : "Nothing is selected",
    run: ({ canvas }) => showSelection(canvas),
  },
  {
    id: "zoom-in",
    label: "Zoom in",
    group: "Diagram",
    icon: "plus",
    words: "nearer larger",
    run: ({ canvas }) => zoomBy(canvas, STEP),
  },
  {
    id: "zoom-out",
    label: "Zoom out",
    group: "Diagram",
    icon: "minus",
    words: "farther smaller",
    run: ({ canvas }) => zoomBy(canvas, 1 / STEP),
  },
  {
    id: "zoom-full",
    label: "Zoom to 100 %",
    group: "Diagram",
    icon: "search",
    words: "actual size",
    run: ({ canvas }) => zoomTo(canvas, 1),
  },
  {
    id: "show-all",
    label: "Show all hidden tables",
    group: "Diagram",
    icon: "filter",
    keys: shortcuts.showAll.keys,
    words: "unhide",
    unavailable: ({ app }) =>
      app.store.getState().session.hidden.length > 0 ? undefined : "No table is hidden",
    run: ({ app }) => app.session({ hidden: [] }),
  },
  {
    id: "shown",
    label: "Views and shown tables",
    group: "Diagram",
    icon: "filter",
    words: "saved hide namespace",
    run: ({ canvas }) => canvas.store.setState({ choosing: true }),
  },
  ...densities.map(
    ({ value, label }): PaletteAction => ({
      id: `all-density-${value}`,
      label: `All tables show ${label.toLowerCase()}`,
      group: "Diagram",
      icon: "columns",
      words: "density collapse expand",
      unavailable: whyBare,
      run: ({ canvas }) => showColumns(canvas, [...canvas.scene.cards.keys()], value),
    }),
  ),
];

function whyBare({ app }: Reach): string | undefined {
  return catalogIn(app.store.getState()).all("table").length > 0 ? undefined : "The design has no table";
}
