import type { Tool } from "../../../../state/session.ts";
import type { Reach } from "../../../app/reach.ts";
import { addTableInMiddle } from "../../../canvas/placing.ts";
import type { IconName } from "../../../parts/icons.ts";
import { type AddableKind, addRecord } from "../../editing/add-record.ts";
import { recordFaces } from "../../editing/record-face.ts";
import { shortcuts } from "../../shortcuts/shortcut-keys.ts";
import type { PaletteAction } from "../action.ts";

const tools: readonly {
  readonly tool: Tool;
  readonly label: string;
  readonly icon: IconName;
  readonly words?: string;
}[] = [
  { tool: "pointer", label: "Select and move", icon: "pointer" },
  { tool: "table", label: "Place a table with the pointer", icon: "table" },
  {
    tool: "relation",
    label: "Draw a foreign key",
    icon: "relation",
    words: "relationship reference connect",
  },
  {
    tool: "junction",
    label: "Join many to many, with a junction table",
    icon: "junction",
    words: "n:m relationship connect",
  },
  { tool: "area", label: "Draw an area", icon: "area", words: "group frame region" },
  { tool: "note", label: "Write a note", icon: "note", words: "comment text sticky" },
];

/** What comes into a design by its kind alone, and the tools that draw the rest. */
export const addActions: readonly PaletteAction[] = [
  adding("table", "Add table", "create new"),
  adding("view", "Add view", "create new query"),
  adding("enum", "Add enum", "create new type values"),
  adding("domain", "Add domain", "create new type"),
  adding("composite", "Add composite type", "create new"),
  adding("range", "Add range type", "create new"),
  adding("function", "Add function", "create new procedure routine trigger"),
  adding("sequence", "Add sequence", "create new"),
  adding("namespace", "Add namespace", "create new schema"),
  ...tools.map(tool),
];

function adding(kind: AddableKind, label: string, words: string): PaletteAction {
  return {
    id: `add-${kind}`,
    label,
    group: "Edit",
    icon: recordFaces[kind].icon,
    words,
    run: (reach) => add(reach, kind),
  };
}

/** What is drawn on the canvas is named there at once. */
function add({ app, canvas }: Reach, kind: AddableKind): void {
  if (kind === "table") addTableInMiddle(canvas);
  else addRecord(app, kind);
}

function tool({ tool: name, label, icon, words = "" }: (typeof tools)[number]): PaletteAction {
  return {
    id: `tool-${name}`,
    label,
    group: "Diagram",
    icon,
    keys: shortcuts[name].keys,
    words: `tool ${words}`,
    run: ({ app }) => app.session({ tool: name }),
  };
}
