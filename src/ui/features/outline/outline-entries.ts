import type { Catalog } from "../../../core/document/catalog.ts";
import type { MenuEntry } from "../../parts/menu-entry.ts";
import { countOf } from "../editing/count-of.ts";

/** What the menu can do to what is selected. */
export type OutlineActs = {
  readonly rename: () => void;
  readonly reveal: () => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  readonly addTable: (namespace?: string) => void;
};

/** The menu of the selected rows; without a selection only what adds. */
export function outlineEntries(
  catalog: Catalog,
  selection: readonly string[],
  acts: OutlineActs,
): readonly MenuEntry[] {
  const records = selection.flatMap((id) => catalog.record(id) ?? []);
  const [only, ...others] = records;
  if (!only) return [{ kind: "action", label: "Add table", icon: "plus", onSelect: () => acts.addTable() }];
  const tables = records.every((record) => record.kind === "table");
  const drawn = records.every((record) => record.kind !== "namespace" && catalog.tableOf(record.id));
  const many = others.length > 0 ? ` ${countOf(records.length, tables ? "table" : "item")}` : "";
  const namespace = catalog.namespaceOf(only.id)?.id;
  return [
    ...when(others.length === 0, {
      label: "Rename",
      icon: "edit",
      shortcut: "F2",
      onSelect: acts.rename,
    }),
    ...when(drawn, { label: "Show on the canvas", icon: "focus", onSelect: acts.reveal }),
    ...when(tables, {
      label: `Duplicate${many}`,
      icon: "duplicate",
      shortcut: "Mod+D",
      onSelect: acts.duplicate,
    }),
    ...when(only.kind === "namespace", {
      label: "Add table here",
      icon: "plus",
      onSelect: () => acts.addTable(namespace),
    }),
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

function when(
  possible: boolean,
  action: Omit<Extract<MenuEntry, { readonly kind: "action" }>, "kind">,
): readonly MenuEntry[] {
  return possible ? [{ kind: "action", ...action }] : [];
}
