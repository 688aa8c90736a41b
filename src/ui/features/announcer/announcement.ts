import type { Catalog } from "../../../core/document/catalog.ts";
import { calledOf } from "../../../core/document/named-record.ts";
import { typeLabel } from "../../../core/postgres/type-label.ts";
import type { History } from "../../../state/history.ts";
import type { Tool } from "../../../state/session.ts";
import { countOf } from "../editing/count-of.ts";
import { recordFaces } from "../editing/record-face.ts";

/** What a selection is, for a person who does not see it: "Table orders, 4 columns, 2 relationships". */
export function selectionWords(catalog: Catalog, selection: readonly string[]): string {
  const records = selection.flatMap((id) => catalog.record(id) ?? []);
  const [only, ...others] = records;
  if (!only) return "Nothing is selected";
  if (others.length > 0) {
    const names = records.slice(0, 3).map((record) => calledOf(record) ?? "");
    return `${countOf(records.length, "object")} selected: ${names.join(", ")}${records.length > 3 ? " and more" : ""}`;
  }
  const title = `${recordFaces[only.kind].word} ${calledOf(only) ?? ""}`;
  if (only.kind === "column") {
    const table = catalog.tableOf(only.id);
    const required = only.notNull ? "required" : "optional";
    return `${title} of ${table?.name ?? ""}, ${typeLabel(catalog, only.type)}, ${required}`;
  }
  if (only.kind !== "table") return title;
  const relationships = catalog.foreignKeysOf(only.id).length + catalog.foreignKeysTo(only.id).length;
  return `${title}, ${countOf(only.columns.length, "column")}, ${countOf(relationships, "relationship")}`;
}

/** What happened to a design between two moments: what was done, or taken back; nothing when nothing was. */
export function stepWords(before: History, after: History): string | undefined {
  const [past, length] = [after.past, before.past.length];
  const undone = before.past.at(-1);
  if (undone && past.length === length - 1 && after.future[0] === undone) return `Undone: ${undone.label}`;
  const done = past.at(-1);
  if (!done || done === undone) return undefined;
  return before.future[0] === done ? `Done again: ${done.label}` : done.label;
}

/** What the tool in the hand does, and with which key; undefined for the one that is there at rest. */
export function toolWords(tool: Tool): string | undefined {
  switch (tool) {
    case "pointer":
      return undefined;
    case "table":
    case "area":
    case "note":
      return `Tool for ${tool}s. Enter places one in the middle of the view.`;
    case "relation":
    case "junction":
      return "Tool for relationships. The inspector of a table adds them with the keyboard.";
  }
}
