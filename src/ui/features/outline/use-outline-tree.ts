import { useMemo, useState } from "react";
import { type App, catalogIn } from "../../../state/app.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import type { MenuEntry } from "../../parts/menu-entry.ts";
import { type AddableKind, addRecord } from "../editing/add-record.ts";
import { deleteRecords } from "../editing/delete-records.ts";
import { duplicateRecords } from "../editing/duplicate-records.ts";
import { selectAndReveal, selectionIn } from "../editing/select-records.ts";
import { outlineEntries, type PointedAt } from "./outline-entries.ts";
import type { OutlineRow } from "./outline-rows.ts";
import { type ChoiceMode, chosen } from "./outline-selection.ts";
import { useFollowSelection } from "./use-follow-selection.ts";
import type { OutlineLines } from "./use-outline-rows.ts";
import { useRenaming } from "./use-renaming.ts";
import { type TreeFocus, useTreeFocus } from "./use-tree-focus.ts";

/** What the tree shows beside its rows, and what may be done to them. Rows are meant by their place. */
export type OutlineTreeModel = {
  readonly focus: TreeFocus;
  readonly selected: ReadonlySet<string>;
  /** The key of the row whose name is being edited. */
  readonly renaming: string | undefined;
  readonly entries: readonly MenuEntry[];
  readonly choose: (place: number, mode: ChoiceMode) => void;
  readonly turn: (place: number) => void;
  readonly startRename: (place: number) => void;
  readonly rename: (name: string) => string | undefined;
  readonly endRename: (byKey: boolean) => void;
  /** Deletes the selection, or the row when it is not part of it. */
  readonly removeAt: (place: number) => void;
  readonly duplicate: () => void;
  readonly addTable: () => void;
  /** Makes the row the subject of the menu: selects it, unless it is part of the selection. */
  readonly pointAt: (place: number) => void;
  /** Moves the focus to the current row, or to the first. */
  readonly enter: () => void;
};

/** The outline's behaviour over its lines. */
export function useOutlineTree(lines: OutlineLines): OutlineTreeModel {
  const app = useApp();
  const selection = useAppState(selectionIn);
  const { rows } = lines;
  const focus = useTreeFocus(rows);
  const [anchor, setAnchor] = useState<string | undefined>(undefined);
  const [pointedKey, setPointedKey] = useState<string | undefined>(undefined);
  const { renaming, setRenaming, rename, endRename } = useRenaming(focus);
  const follow = useFollowSelection(lines, focus);
  const selected = useMemo(() => new Set(selection), [selection]);
  const choose = (place: number, mode: ChoiceMode): void => {
    const next = chosen(place, mode, { rows, selection, anchor });
    if (mode !== "range") setAnchor(rows[place]?.key);
    if (next === selection) return;
    follow.own(next);
    selectAndReveal(app, next);
  };
  const startRename = (row: OutlineRow | undefined): void => {
    if (row?.id === undefined) return;
    focus.goTo(row.key, { focus: false });
    setRenaming(row.key);
  };
  const addNew = (kind: AddableKind, namespaceId?: string): void => {
    const id = addRecord(app, kind, namespaceId);
    if (id === undefined) return;
    lines.setFilter("");
    setRenaming(id);
  };
  const pointed: PointedAt = {
    catalog: catalogIn(app.store.getState()),
    row: rows.find((row) => row.key === pointedKey),
    selection,
  };
  const duplicate = () => duplicateRecords(app, selection);
  return {
    focus,
    selected,
    renaming,
    rename,
    endRename,
    entries: outlineEntries(pointed, {
      rename: () => startRename(pointed.row),
      reveal: () => app.show({ kind: "reveal", ids: selection }),
      duplicate,
      remove: () => deleteRecords(app, selection),
      add: addNew,
    }),
    choose,
    turn: (place) => rows[place] && lines.turn([rows[place].key]),
    startRename: (place) => startRename(rows[place]),
    removeAt: (place) => removeAt(app, place, { rows, selection, focus }),
    duplicate,
    addTable: () => addNew("table"),
    pointAt(place) {
      const row = rows[place];
      setPointedKey(row?.key);
      if (!row) return;
      focus.goTo(row.key, { focus: false });
      if (row.id !== undefined && !selected.has(row.id)) choose(place, "one");
    },
    enter() {
      const row = rows[focus.place] ?? rows[0];
      if (row) focus.goTo(row.key, { focus: true });
    },
  };
}

type Removing = {
  readonly rows: readonly OutlineRow[];
  readonly selection: readonly string[];
  readonly focus: TreeFocus;
};

function removeAt(app: App, place: number, { rows, selection, focus }: Removing): void {
  const id = rows[place]?.id;
  if (id === undefined) return;
  const removed = selection.includes(id) ? selection : [id];
  const neighbour = neighbourOf(rows, place, new Set(removed));
  deleteRecords(app, removed);
  if (neighbour) focus.goTo(neighbour.key, { focus: true });
}

/** Where the focus goes when rows leave: the next row of the same level that stays, else the one before. */
function neighbourOf(
  rows: readonly OutlineRow[],
  place: number,
  removed: ReadonlySet<string>,
): OutlineRow | undefined {
  const level = rows[place]?.level ?? 1;
  const stays = (row: OutlineRow) => row.level <= level && !removed.has(row.id ?? "");
  return rows.slice(place + 1).find(stays) ?? rows.slice(0, place).findLast(stays);
}
