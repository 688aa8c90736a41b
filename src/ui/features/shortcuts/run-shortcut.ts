import { reasonOf } from "../../../core/base/reason-of.ts";
import { drawnTables } from "../../../core/layout/diagram.ts";
import { type App, catalogIn } from "../../../state/app.ts";
import type { Tool } from "../../../state/session.ts";
import type { Reach } from "../../app/reach.ts";
import { hideTables } from "../../canvas/shown.ts";
import { showSelection } from "../../canvas/view.ts";
import { deleteRecords } from "../editing/delete-records.ts";
import { duplicateRecords } from "../editing/duplicate-records.ts";
import { focusCanvas, goToRegion } from "./go-to-region.ts";
import type { ShortcutId } from "./shortcut-keys.ts";

/** What each shortcut does. */
export const runShortcut: Readonly<Record<ShortcutId, (reach: Reach) => void>> = {
  palette: ({ app }) => app.session({ dialog: "palette" }),
  search: ({ app }) => app.session({ dialog: "search" }),
  import: ({ app }) => app.session({ dialog: "import" }),
  designs: ({ app }) => app.session({ dialog: "designs" }),
  save: ({ app }) => saveToFile(app),
  undo: ({ app }) => app.undo(),
  redo: ({ app }) => app.redo(),
  filter: filterOutline,
  list: ({ app }) => app.session({ dialog: "shortcuts" }),
  selectAll: ({ app }) => app.session({ selection: allDrawn(app) }),
  duplicate: ({ app }) => onSelection(app, (ids) => duplicateRecords(app, ids)),
  delete: ({ app }) => onSelection(app, (ids) => deleteRecords(app, ids)),
  letGo,
  fitSelection: ({ canvas }) => showSelection(canvas),
  fit: ({ app }) => app.show({ kind: "fit" }),
  pointer: take("pointer"),
  table: take("table"),
  relation: take("relation"),
  junction: take("junction"),
  area: take("area"),
  note: take("note"),
  focus: ({ app }) => app.session({ focus: app.store.getState().session.focus > 0 ? 0 : 1 }),
  hide: ({ app }) => onSelection(app, (ids) => hideTables(app, drawnAmong(app, ids))),
  showAll: ({ app }) => app.session({ hidden: [] }),
  outline: ({ panels }) => panels.toggle("outline"),
  inspector: ({ panels }) => panels.toggle("inspector"),
  dock: ({ panels }) => panels.toggle("dock"),
  nextRegion: () => goToRegion(1),
  regionBefore: () => goToRegion(-1),
};

/** What saves to files comes with the first save. */
function saveToFile(app: App): void {
  import("../files/save-design-file.ts")
    .then(({ saveDesignFile }) => saveDesignFile(app))
    .catch((error: unknown) => app.notify(reasonOf(error), "error"));
}

/** A tool is for the canvas: the key that follows is heard there. */
function take(tool: Tool): (reach: Reach) => void {
  return ({ app }) => {
    app.session({ tool });
    focusCanvas();
  };
}

function filterOutline({ panels }: Reach): void {
  panels.setOpen("outline", true);
  // A panel that was closed is in the page only after the next picture.
  requestAnimationFrame(() => document.getElementById("outline-filter")?.focus());
}

function allDrawn(app: App): readonly string[] {
  const state = app.store.getState();
  const hidden = new Set(state.session.hidden);
  const catalog = catalogIn(state);
  const drawn = [...drawnTables(catalog), ...catalog.all("view")];
  return drawn.flatMap(({ id }) => (hidden.has(id) ? [] : [id]));
}

function drawnAmong(app: App, ids: readonly string[]): readonly string[] {
  const catalog = catalogIn(app.store.getState());
  return ids.filter((id) => catalog.find("table", id) ?? catalog.find("view", id));
}

function onSelection(app: App, act: (ids: readonly string[]) => void): void {
  const { selection } = app.store.getState().session;
  if (selection.length > 0) act(selection);
}

function letGo({ app }: Reach): void {
  const { tool } = app.store.getState().session;
  app.session(tool === "pointer" ? { selection: [] } : { tool: "pointer" });
}
