import type { App } from "../../state/app.ts";
import { countOf } from "../features/editing/count-of.ts";
import { deleteRecords } from "../features/editing/delete-records.ts";
import {
  alignments,
  alignSelection,
  snapSelection,
  spreadSelection,
  spreads,
} from "../features/selection/line-up-selection.ts";
import { selectJoined, selectNamespace } from "../features/selection/select-more.ts";
import type { MenuEntry } from "../parts/menu-entry.ts";
import { areaAroundTables } from "./area-actions.ts";
import { arrangeSome } from "./arrange.ts";
import type { CanvasModel } from "./canvas-model.ts";
import { colours } from "./colours.ts";
import { densities } from "./densities.ts";
import { giveColour, showColumns } from "./looks.ts";
import { isView } from "./scene/scene.ts";
import { hideTables } from "./shown.ts";

/** Tables and views in words: one by its kind, several counted. */
export function wordsOf({ scene }: CanvasModel, ids: readonly string[]): string {
  const views = ids.filter((id) => isView(scene, id)).length;
  const word = views === 0 ? "table" : views === ids.length ? "view" : "item";
  return ids.length > 1 ? countOf(ids.length, word) : word;
}

/** How much of tables and views is drawn, and in which colour; the one pointed at says how it is now. */
export function lookEntries(
  model: CanvasModel,
  pointed: string,
  ids: readonly string[],
): readonly MenuEntry[] {
  const placement = model.scene.catalog.placementOf(pointed);
  return [
    {
      kind: "choice",
      heading: "Show",
      value: placement?.density ?? "all columns",
      options: densities,
      onChange: (chosen) => {
        const density = densities.find(({ value }) => value === chosen)?.value;
        if (density) showColumns(model, ids, density);
      },
    },
    colourEntry(placement?.colour ?? 0, (colour) => giveColour(model, ids, colour)),
  ];
}

/** What can be done about where tables and views are shown, and whether. */
export function pictureEntries(model: CanvasModel, tables: readonly string[]): readonly MenuEntry[] {
  const { app } = model;
  const those = wordsOf(model, tables);
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

/** The five hues and none. */
export function colourEntry(colour: number, change: (colour: number) => void): MenuEntry {
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

/** Deletes records, with their name for it. */
export function removal(app: App, label: string, ids: readonly string[]): MenuEntry {
  return { kind: "action", label, icon: "trash", destructive: true, onSelect: () => deleteRecords(app, ids) };
}
