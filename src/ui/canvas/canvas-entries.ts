import type { Point } from "../../core/layout/graph.ts";
import type { App } from "../../state/app.ts";
import { catalogIn } from "../../state/app.ts";
import { countOf } from "../features/editing/count-of.ts";
import { deleteRecords } from "../features/editing/delete-records.ts";
import { duplicateTables } from "../features/editing/duplicate-tables.ts";
import { act } from "../features/editing/send.ts";
import { openPatterns } from "../features/patterns/open-patterns.ts";
import {
  alignments,
  alignSelection,
  snapSelection,
  spreadSelection,
  spreads,
} from "../features/selection/line-up-selection.ts";
import { selectJoined, selectNamespace } from "../features/selection/select-more.ts";
import type { MenuEntry } from "../parts/menu-entry.ts";
import { areaAroundTables, drawAreasBy, fitAreaToTables } from "./area-actions.ts";
import { arrangeAll, arrangeSome } from "./arrange.ts";
import type { CanvasModel } from "./canvas-model.ts";
import { colours } from "./colours.ts";
import { densities } from "./densities.ts";
import type { CanvasActions } from "./gesture/canvas-actions.ts";
import type { Hit } from "./scene/hit.ts";
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
    colourEntry(catalogIn(app.store.getState()).placementOf(hit.tableId)?.colour ?? 0, (colour) =>
      act(app, "set-table-colour", { ids: tables, colour }),
    ),
    { kind: "separator" },
    ...pictureEntries(model, tables),
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
      onSelect: () => duplicateTables(app, tables),
    },
    removal(app, `Delete${many}`, tables),
  ];
}

/** What can be done about how tables are shown. */
function pictureEntries(model: CanvasModel, tables: readonly string[]): readonly MenuEntry[] {
  const { app } = model;
  const those = tables.length > 1 ? countOf(tables.length, "table") : "table";
  return [
    {
      kind: "action",
      label: "Draw an area around",
      icon: "area",
      shortcut: "G",
      onSelect: () => areaAroundTables(model, tables),
    },
    ...(tables.length < 2
      ? []
      : [
          {
            kind: "action",
            label: `Arrange ${those}`,
            icon: "arrange",
            onSelect: () => void arrangeSome(model, tables),
          } as const,
          { kind: "branch", label: "Line up", icon: "alignLeft", entries: lineUpEntries(model) } as const,
        ]),
    {
      kind: "branch",
      label: "Select",
      icon: "pointer",
      entries: [
        { kind: "action", label: "Joined tables as well", onSelect: () => selectJoined(model) },
        { kind: "action", label: "All of the same namespace", onSelect: () => selectNamespace(model) },
      ],
    },
    {
      kind: "action",
      label: "Focus on what is joined",
      icon: "focus",
      shortcut: "F",
      onSelect: () => app.session({ selection: tables, focus: 1 }),
    },
    {
      kind: "action",
      label: `Hide ${those}`,
      icon: "filter",
      shortcut: "H",
      onSelect: () => hideTables(app, tables),
    },
  ];
}

/** What is selected on one line, spread, or on the grid. */
function lineUpEntries(model: CanvasModel): readonly MenuEntry[] {
  return [
    ...alignments.map(
      (alignment): MenuEntry => ({
        kind: "action",
        label: alignment.label,
        icon: alignment.icon,
        onSelect: () => alignSelection(model, alignment),
      }),
    ),
    { kind: "separator" },
    ...spreads.map(
      (spread): MenuEntry => ({
        kind: "action",
        label: spread.label,
        icon: spread.icon,
        onSelect: () => spreadSelection(model, spread),
      }),
    ),
    { kind: "separator" },
    { kind: "action", label: "Snap to the grid", onSelect: () => snapSelection(model) },
  ];
}

function groundEntries(model: CanvasModel, actions: CanvasActions, world: Point): readonly MenuEntry[] {
  const { app, scene } = model;
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
        onSelect: () => showColumns(app, tables, value),
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

function colourEntry(colour: number, change: (colour: number) => void): MenuEntry {
  return {
    kind: "branch",
    label: "Colour",
    entries: [
      {
        kind: "choice",
        value: String(colour),
        options: colours.map((label, value) => ({ value: String(value), label })),
        onChange: (value) => change(Number(value)),
      },
    ],
  };
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
