import { catalogIn } from "../../../../state/app.ts";
import type { Reach } from "../../../app/reach.ts";
import { areaAroundTables } from "../../../canvas/area-actions.ts";
import { arrangeSome } from "../../../canvas/arrange.ts";
import { hideTables } from "../../../canvas/shown.ts";
import { copySelection, cutSelection } from "../../clipboard/copy-tables.ts";
import { pasteText } from "../../clipboard/paste-text.ts";
import { deleteRecords } from "../../editing/delete-records.ts";
import { duplicateRecords } from "../../editing/duplicate-records.ts";
import { chosenTables, selectDrawn, selectJoined, selectNamespace } from "../../selection/select-more.ts";
import { clipboardKeys } from "../../shortcuts/canvas-keys.ts";
import { shortcuts } from "../../shortcuts/shortcut-keys.ts";
import type { PaletteAction } from "../action.ts";

/** What is done with the selection, and how it grows. */
export const selectionActions: readonly PaletteAction[] = [
  {
    id: "select-all",
    label: "Select all tables",
    group: "Selection",
    icon: "pointer",
    keys: shortcuts.selectAll.keys,
    run: ({ canvas }) => selectDrawn(canvas, false),
  },
  {
    id: "select-everything",
    label: "Select all tables, areas and notes",
    group: "Selection",
    icon: "pointer",
    words: "everything drawn",
    run: ({ canvas }) => selectDrawn(canvas, true),
  },
  {
    id: "select-joined",
    label: "Select joined tables as well",
    group: "Selection",
    icon: "relation",
    words: "connected related neighbours grow",
    unavailable: whyNoTable,
    run: ({ canvas }) => selectJoined(canvas),
  },
  {
    id: "select-namespace",
    label: "Select all tables of the same namespace",
    group: "Selection",
    icon: "namespace",
    words: "schema grow",
    unavailable: whyNoTable,
    run: ({ canvas }) => selectNamespace(canvas),
  },
  {
    id: "rename",
    label: "Rename what is selected",
    group: "Edit",
    icon: "edit",
    keys: "F2",
    words: "name",
    unavailable: whyNoTable,
    run: ({ canvas }) => {
      const [table] = chosenTables(canvas);
      if (table !== undefined) canvas.app.session({ naming: table });
    },
  },
  {
    id: "copy",
    label: "Copy the selected tables as SQL",
    group: "Edit",
    icon: "copy",
    keys: clipboardKeys.copy.keys,
    words: "clipboard ddl",
    unavailable: whyNothing,
    run: async ({ app }) => {
      await copySelection(app);
    },
  },
  {
    id: "cut",
    label: "Cut the selected tables as SQL",
    group: "Edit",
    icon: "copy",
    keys: clipboardKeys.cut.keys,
    words: "clipboard move",
    unavailable: whyNothing,
    run: ({ app }) => cutSelection(app),
  },
  {
    id: "paste",
    label: "Paste SQL into the design",
    group: "Edit",
    icon: "import",
    keys: clipboardKeys.paste.keys,
    words: "clipboard ddl add insert",
    unavailable: ({ app }) =>
      app.ports.device.clipboardText ? undefined : "This browser gives the clipboard by its shortcut only",
    run: async ({ app, canvas }) => pasteText(canvas, (await app.ports.device.clipboardText?.()) ?? ""),
  },
  {
    id: "duplicate",
    label: "Duplicate the selected tables or columns",
    group: "Edit",
    icon: "duplicate",
    keys: shortcuts.duplicate.keys,
    words: "copy clone",
    unavailable: whyNoCopy,
    run: ({ app }) => duplicateRecords(app, app.store.getState().session.selection),
  },
  {
    id: "delete",
    label: "Delete what is selected",
    group: "Edit",
    icon: "trash",
    keys: shortcuts.delete.keys,
    words: "remove drop",
    unavailable: whyNothing,
    run: ({ app }) => deleteRecords(app, app.store.getState().session.selection),
  },
  {
    id: "hide",
    label: "Hide the selected tables",
    group: "Selection",
    icon: "filter",
    keys: shortcuts.hide.keys,
    unavailable: whyNoTable,
    run: ({ app, canvas }) => hideTables(app, chosenTables(canvas)),
  },
  {
    id: "focus",
    label: "Focus on what the selection is joined with, and back",
    group: "Selection",
    icon: "focus",
    keys: shortcuts.focus.keys,
    words: "dim neighbours",
    unavailable: whyNoTable,
    run: ({ app }) => app.session({ focus: app.store.getState().session.focus > 0 ? 0 : 1 }),
  },
  {
    id: "area-around",
    label: "Draw an area around the selected tables",
    group: "Selection",
    icon: "area",
    keys: "G",
    words: "group frame",
    unavailable: whyNoTable,
    run: ({ canvas }) => areaAroundTables(canvas, chosenTables(canvas)),
  },
  {
    id: "arrange-selection",
    label: "Arrange the selected tables",
    group: "Line up",
    icon: "arrange",
    words: "layout auto tidy",
    unavailable: whyNoTable,
    run: ({ canvas }) => arrangeSome(canvas, chosenTables(canvas)),
  },
  {
    id: "let-go",
    label: "Select nothing",
    group: "Selection",
    icon: "close",
    keys: shortcuts.letGo.keys,
    words: "deselect clear",
    unavailable: whyNothing,
    run: ({ app }) => app.session({ selection: [] }),
  },
];

function whyNothing({ app }: Reach): string | undefined {
  return app.store.getState().session.selection.length > 0 ? undefined : "Nothing is selected";
}

function whyNoCopy({ app }: Reach): string | undefined {
  const state = app.store.getState();
  const catalog = catalogIn(state);
  return state.session.selection.some((id) => catalog.find("table", id) ?? catalog.find("column", id))
    ? undefined
    : "No table or column is selected";
}

function whyNoTable({ app }: Reach): string | undefined {
  const state = app.store.getState();
  const catalog = catalogIn(state);
  return state.session.selection.some((id) => catalog.tableOf(id)) ? undefined : "No table is selected";
}
