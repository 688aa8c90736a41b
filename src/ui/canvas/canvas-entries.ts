import type { Point } from "../../core/layout/graph.ts";
import type { App } from "../../state/app.ts";
import { countOf } from "../features/editing/count-of.ts";
import { duplicateRecords } from "../features/editing/duplicate-records.ts";
import { act } from "../features/editing/send.ts";
import { openPatterns } from "../features/patterns/open-patterns.ts";
import type { MenuEntry } from "../parts/menu-entry.ts";
import { drawAreasBy, fitAreaToTables } from "./area-actions.ts";
import { arrangeAll } from "./arrange.ts";
import type { CanvasModel } from "./canvas-model.ts";
import { densities } from "./densities.ts";
import type { CanvasActions } from "./gesture/canvas-actions.ts";
import { showColumns } from "./looks.ts";
import { colourEntry, lookEntries, pictureEntries, removal, wordsOf } from "./picture-entries.ts";
import type { CardHit, Hit } from "./scene/hit.ts";
import { isView } from "./scene/scene.ts";
import { hideTables } from "./shown.ts";
import { fitView } from "./view.ts";

/** What the menu of the canvas was opened on. */
export type MenuPlace = { readonly hit: Hit | undefined; readonly world: Point };

/** The menu at a place of the canvas: of a table or column, of a relationship, or of the ground. */
export function canvasEntries(
  model: CanvasModel,
  actions: CanvasActions,
  { hit, world }: MenuPlace,
): readonly MenuEntry[] {
  const { app } = model;
  if (!hit) return groundEntries(model, actions, world);
  if (hit.kind === "drawn") return drawnEntries(model, actions, hit);
  if (hit.kind === "relation") return [removal(app, "Delete foreign key", [hit.relationId])];
  if (isView(model.scene, hit.tableId)) return viewEntries(model, actions, hit);
  const chosen = chosenCards(model, hit.tableId);
  const tables = chosen.filter((id) => !isView(model.scene, id));
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
    ...(column === undefined ? [] : columnEntries(app, column)),
    { kind: "separator" },
    ...lookEntries(model, hit.tableId, chosen),
    { kind: "separator" },
    ...pictureEntries(model, chosen),
    { kind: "separator" },
    {
      kind: "action",
      label: "Apply a pattern…",
      icon: "plus",
      onSelect: () => openPatterns(app, column === undefined ? tables : [column]),
    },
    {
      kind: "action",
      label: `Duplicate${many}`,
      icon: "duplicate",
      shortcut: "Mod+D",
      onSelect: () => duplicateRecords(app, tables),
    },
    removal(
      app,
      chosen.length > tables.length ? `Delete ${wordsOf(model, chosen)}` : `Delete${many}`,
      chosen,
    ),
  ];
}

function columnEntries(app: App, column: string): readonly MenuEntry[] {
  return [
    {
      kind: "action",
      label: "Duplicate column",
      icon: "duplicate",
      onSelect: () => duplicateRecords(app, [column]),
    },
    removal(app, "Delete column", [column]),
  ];
}

function groundEntries(model: CanvasModel, actions: CanvasActions, world: Point): readonly MenuEntry[] {
  const { scene } = model;
  const tables = [...scene.cards.keys()];
  return [
    { kind: "action", label: "Add a table here", icon: "table", onSelect: () => actions.addTableAt(world) },
    {
      kind: "action",
      label: "Write a note here",
      icon: "note",
      onSelect: () => actions.draw("note", { ...world, width: 200, height: 96 }),
    },
    { kind: "separator" },
    {
      kind: "action",
      label: "Arrange the diagram",
      icon: "arrange",
      onSelect: () => void arrangeAll(model),
    },
    {
      kind: "branch",
      label: "Arrange in areas",
      icon: "area",
      entries: [
        {
          kind: "action",
          label: "Areas from namespaces",
          onSelect: () => void drawAreasBy(model, "namespace"),
        },
        {
          kind: "action",
          label: "Areas from related tables",
          onSelect: () => void drawAreasBy(model, "topic"),
        },
      ],
    },
    {
      kind: "branch",
      label: "All tables show",
      icon: "columns",
      entries: densities.map(({ value, label }) => ({
        kind: "action",
        label,
        onSelect: () => showColumns(model, tables, value),
      })),
    },
    { kind: "separator" },
    {
      kind: "action",
      label: "Views and shown tables",
      icon: "filter",
      onSelect: () => model.store.setState({ choosing: true }),
    },
    { kind: "action", label: "Fit the diagram in view", icon: "fit", onSelect: () => fitView(model) },
  ];
}

/** The menu of an area or a note. */
function drawnEntries(
  model: CanvasModel,
  actions: CanvasActions,
  hit: Extract<Hit, { kind: "drawn" }>,
): readonly MenuEntry[] {
  const { app, scene } = model;
  const drawn = scene.drawn.get(hit.id);
  if (!drawn) return [];
  const { id, kind, tables, colour } = drawn;
  const isArea = kind === "area";
  const empty = tables.length === 0 ? "No table stands in this area" : undefined;
  return [
    {
      kind: "action",
      label: isArea ? "Rename area" : "Edit note",
      icon: "edit",
      shortcut: "Enter",
      onSelect: () => actions.editName(hit),
    },
    colourEntry(colour, (value) =>
      isArea
        ? act(app, "change-area", { areaId: id, colour: value })
        : act(app, "change-note", { noteId: id, colour: value }),
    ),
    ...(isArea
      ? ([
          { kind: "separator" },
          {
            kind: "action",
            label: "Fit area to its tables",
            icon: "fit",
            unavailable: empty,
            onSelect: () => fitAreaToTables(model, id),
          },
          {
            kind: "action",
            label: "Select its tables",
            icon: "table",
            unavailable: empty,
            onSelect: () => actions.select(tables),
          },
          {
            kind: "action",
            label: "Hide its tables",
            icon: "filter",
            unavailable: empty,
            onSelect: () => hideTables(app, tables),
          },
        ] as const)
      : []),
    { kind: "separator" },
    removal(app, isArea ? "Delete area" : "Delete note", [id]),
  ];
}

/** The selected tables and views when the one pointed at is among them; else that one. */
function chosenCards({ app, scene }: CanvasModel, tableId: string): readonly string[] {
  const cards = app.store.getState().session.selection.filter((id) => scene.cards.has(id));
  return cards.includes(tableId) ? cards : [tableId];
}

/** The menu of a view: what it is, is edited in the inspector. */
function viewEntries(model: CanvasModel, actions: CanvasActions, hit: CardHit): readonly MenuEntry[] {
  const { app } = model;
  const chosen = chosenCards(model, hit.tableId);
  const many = chosen.length > 1 ? wordsOf(model, chosen) : "view";
  return [
    {
      kind: "action",
      label: "Show in the inspector",
      icon: "edit",
      shortcut: "Enter",
      onSelect: () => actions.editName(hit),
    },
    { kind: "separator" },
    ...lookEntries(model, hit.tableId, chosen),
    { kind: "separator" },
    ...pictureEntries(model, chosen),
    { kind: "separator" },
    removal(app, `Delete ${many}`, chosen),
  ];
}
