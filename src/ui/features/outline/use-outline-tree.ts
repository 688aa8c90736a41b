import { useMemo, useState } from "react";
import { catalogIn } from "../../../state/app.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import type { MenuEntry } from "../../parts/menu-entry.ts";
import { addTable } from "../editing/add-table.ts";
import { deleteRecords } from "../editing/delete-records.ts";
import { duplicateTables } from "../editing/duplicate-tables.ts";
import { renameRecord } from "../editing/rename-record.ts";
import { selectAndReveal, selectionIn } from "../editing/select-records.ts";
import { outlineEntries } from "./outline-entries.ts";
import type { OutlineRow } from "./outline-rows.ts";
import { type ChoiceMode, chosen } from "./outline-selection.ts";
import { useFollowSelection } from "./use-follow-selection.ts";
import type { OutlineLines } from "./use-outline-rows.ts";
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
  readonly endRename: () => void;
  /** Deletes the selection, or the row when it is not part of it. */
  readonly removeAt: (place: number) => void;
  readonly duplicate: () => void;
  readonly addTable: (namespace?: string) => void;
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
  const [renaming, setRenaming] = useState<string | undefined>(undefined);
  const follow = useFollowSelection(lines, focus);
  const selected = useMemo(() => new Set(selection), [selection]);
  const callbacks = useMemo(
    () => ({
      rename: (name: string) => (renaming === undefined ? undefined : renameRecord(app, renaming, name)),
      endRename: () => setRenaming(undefined),
    }),
    [app, renaming],
  );

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
  const addNew = (namespace?: string): void => {
    const id = addTable(app, namespace);
    if (id !== undefined) setRenaming(id);
  };
  const at = rows[focus.place];
  const duplicate = () => duplicateTables(app, selection);
  return {
    focus,
    selected,
    renaming,
    ...callbacks,
    entries: outlineEntries(catalogIn(app.store.getState()), selection, {
      rename: () => startRename(at),
      reveal: () => app.show({ kind: "reveal", ids: selection }),
      duplicate,
      remove: () => deleteRecords(app, selection),
      addTable: addNew,
    }),
    choose,
    turn: (place) => rows[place] && lines.turn([rows[place].key]),
    startRename: (place) => startRename(rows[place]),
    removeAt(place) {
      const id = rows[place]?.id;
      if (id !== undefined) deleteRecords(app, selected.has(id) ? selection : [id]);
    },
    duplicate,
    addTable: addNew,
    pointAt(place) {
      const row = rows[place];
      if (!row) return;
      focus.goTo(row.key, { focus: false });
      if (row.id !== undefined && !selected.has(row.id)) choose(place, "one");
    },
    enter() {
      const row = at ?? rows[0];
      if (row) focus.goTo(row.key, { focus: true });
    },
  };
}
