import type { Catalog } from "../../../core/document/catalog.ts";
import type { MenuAction, MenuEntry } from "../../parts/menu-entry.ts";
import type { AddableKind } from "../editing/add-record.ts";
import { countOf } from "../editing/count-of.ts";
import { recordFaces } from "../editing/record-face.ts";
import type { OutlineRow } from "./outline-rows.ts";

/** What the menu of the outline can do. */
export type OutlineActs = {
  readonly rename: () => void;
  readonly reveal: () => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  readonly add: (kind: AddableKind, namespaceId?: string) => void;
};

/** What was pointed at, in which design, and what is selected. */
export type PointedAt = {
  readonly catalog: Catalog;
  readonly row: OutlineRow | undefined;
  readonly selection: readonly string[];
};

const addable: readonly AddableKind[] = [
  "table",
  "view",
  "enum",
  "domain",
  "composite",
  "range",
  "function",
  "sequence",
  "namespace",
];

/** The menu at a row; beside the rows and on groups it only adds. */
export function outlineEntries(pointed: PointedAt, acts: OutlineActs): readonly MenuEntry[] {
  const { catalog, row, selection } = pointed;
  const records = row?.id === undefined ? [] : selection.flatMap((id) => catalog.record(id) ?? []);
  const [only] = records;
  if (!only) return additions(acts, row && groupNamespace(catalog, row));
  const single = records.length === 1;
  const tables = records.every((record) => record.kind === "table");
  const columns = records.every((record) => record.kind === "column");
  const drawn = records.every((record) => record.kind === "view" || catalog.tableOf(record.id));
  const many = single ? "" : ` ${countOf(records.length, tables ? "table" : "item")}`;
  const added = single && only.kind === "namespace" ? additions(acts, only.id) : [];
  return [
    ...when(single, { label: "Rename", icon: "edit", shortcut: "F2", onSelect: acts.rename }),
    ...when(drawn, { label: "Show on the canvas", icon: "focus", onSelect: acts.reveal }),
    ...when(tables || columns, {
      label: `Duplicate${many}`,
      icon: "duplicate",
      shortcut: "Mod+D",
      onSelect: acts.duplicate,
    }),
    ...added,
    { kind: "separator" },
    {
      kind: "action",
      label: `Delete${many}`,
      icon: "trash",
      shortcut: "Delete",
      destructive: true,
      onSelect: acts.remove,
    },
  ];
}

function additions(acts: OutlineActs, namespaceId: string | undefined): readonly MenuEntry[] {
  return addable.map((kind) => ({
    kind: "action",
    label: `Add ${recordFaces[kind].word.toLowerCase()}`,
    icon: recordFaces[kind].icon,
    onSelect: () => acts.add(kind, namespaceId),
  }));
}

/** A group's key begins with the id of its owner. */
function groupNamespace(catalog: Catalog, row: OutlineRow): string | undefined {
  const owner = row.key.slice(0, row.key.lastIndexOf("/"));
  return catalog.namespaceOf(owner)?.id;
}

function when(possible: boolean, action: Omit<MenuAction, "kind">): readonly MenuEntry[] {
  return possible ? [{ kind: "action", ...action }] : [];
}
