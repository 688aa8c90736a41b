import type { Point } from "../../core/layout/graph.ts";
import type { App } from "../../state/app.ts";
import { catalogIn } from "../../state/app.ts";
import { countOf } from "../features/editing/count-of.ts";
import { deleteRecords } from "../features/editing/delete-records.ts";
import { duplicateTables } from "../features/editing/duplicate-tables.ts";
import { act } from "../features/editing/send.ts";
import type { MenuEntry } from "../parts/menu-entry.ts";
import { arrangeAll } from "./arrange.ts";
import type { CanvasModel } from "./canvas-model.ts";
import type { CanvasActions } from "./gesture/canvas-actions.ts";
import type { Hit } from "./scene/hit.ts";
import { fitView } from "./view.ts";

/** What the menu of the canvas was opened on. */
export type MenuPlace = { readonly hit: Hit | undefined; readonly world: Point };

const densities = [
  { value: "all columns", label: "All columns" },
  { value: "keys", label: "Keys and indexed" },
  { value: "header", label: "Header only" },
] as const;

/** The menu at a place of the canvas: of a table or column, of a relationship, or of the ground. */
export function canvasEntries(
  model: CanvasModel,
  actions: CanvasActions,
  { hit, world }: MenuPlace,
): readonly MenuEntry[] {
  const { app } = model;
  if (!hit) return groundEntries(model, actions, world);
  if (hit.kind === "relation") return [removal(app, "Delete foreign key", [hit.relationId])];
  const tables = chosenTables(app, hit.tableId);
  const many = tables.length > 1 ? ` ${countOf(tables.length, "table")}` : " table";
  const column = hit.kind === "header" ? undefined : hit.columnId;
  return [
    {
      kind: "action",
      label: column === undefined ? "Rename table" : "Rename column",
      icon: "edit",
      shortcut: "Enter",
      onSelect: () => actions.editName(hit),
    },
    ...(column === undefined ? [] : [removal(app, "Delete column", [column])]),
    { kind: "separator" },
    {
      kind: "choice",
      heading: "Show",
      value: catalogIn(app.store.getState()).placementOf(hit.tableId)?.density ?? "all columns",
      options: densities,
      onChange: (value) => showColumns(app, tables, value),
    },
    { kind: "separator" },
    {
      kind: "action",
      label: `Duplicate${many}`,
      icon: "duplicate",
      shortcut: "Mod+D",
      onSelect: () => duplicateTables(app, tables),
    },
    removal(app, `Delete${many}`, tables),
  ];
}

function groundEntries(model: CanvasModel, actions: CanvasActions, world: Point): readonly MenuEntry[] {
  return [
    { kind: "action", label: "Add a table here", icon: "table", onSelect: () => actions.addTableAt(world) },
    { kind: "separator" },
    {
      kind: "action",
      label: "Arrange the diagram",
      icon: "arrange",
      onSelect: () => void arrangeAll(model.app, model),
    },
    { kind: "action", label: "Fit the diagram in view", icon: "fit", onSelect: () => fitView(model) },
  ];
}

function removal(app: App, label: string, ids: readonly string[]): MenuEntry {
  return { kind: "action", label, icon: "trash", destructive: true, onSelect: () => deleteRecords(app, ids) };
}

/** The selected tables when the one pointed at is among them; else that one. */
function chosenTables(app: App, tableId: string): readonly string[] {
  const state = app.store.getState();
  const tables = state.session.selection.filter((id) => catalogIn(state).find("table", id));
  return tables.includes(tableId) ? tables : [tableId];
}

function showColumns(app: App, ids: readonly string[], value: string): void {
  const density = densities.find((known) => known.value === value)?.value;
  if (density) act(app, "set-table-density", { ids, density });
}
