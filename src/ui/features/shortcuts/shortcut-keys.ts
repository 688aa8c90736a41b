/** Where the focus must be: anywhere but in a dialog, not in a text, or on what shows the design (canvas, outline). */
export type ShortcutPlace = "anywhere" | "not in text" | "on the design";

/** The headings of the list, in its order. */
export const shortcutGroups = ["Design", "Canvas", "Fields on the canvas", "Tools", "Panels"] as const;

export type ShortcutGroup = (typeof shortcutGroups)[number];

/** A key that does something. */
export interface Shortcut {
  /** As people read it: "Mod+Shift+Z"; see `formatShortcut`. */
  readonly keys: string;
  /** As it is pressed, in the notation of tinykeys; several where keyboards differ. */
  readonly presses: readonly string[];
  readonly label: string;
  readonly group: ShortcutGroup;
  readonly place: ShortcutPlace;
}

/** Every key of the page, once: listeners, tooltips and the list of shortcuts are made from it. */
const shortcutKeys = {
  palette: {
    keys: "Mod+K",
    presses: ["$mod+k"],
    label: "Search or run a command",
    group: "Design",
    place: "anywhere",
  },
  search: {
    keys: "/",
    presses: ["/", "Shift+/"],
    label: "Search tables, columns and everything else",
    group: "Design",
    place: "not in text",
  },
  import: {
    keys: "Mod+O",
    presses: ["$mod+o"],
    label: "Import SQL or open a design",
    group: "Design",
    place: "anywhere",
  },
  designs: {
    keys: "Mod+Shift+O",
    presses: ["$mod+Shift+o"],
    label: "All designs and templates",
    group: "Design",
    place: "anywhere",
  },
  save: {
    keys: "Mod+S",
    presses: ["$mod+s"],
    label: "Save the design to a file",
    group: "Design",
    place: "anywhere",
  },
  undo: { keys: "Mod+Z", presses: ["$mod+z"], label: "Undo", group: "Design", place: "not in text" },
  redo: {
    keys: "Mod+Shift+Z",
    presses: ["$mod+Shift+z", "$mod+y"],
    label: "Redo",
    group: "Design",
    place: "not in text",
  },
  filter: {
    keys: "Mod+F",
    presses: ["$mod+f"],
    label: "Filter the outline",
    group: "Design",
    place: "not in text",
  },
  list: {
    keys: "?",
    presses: ["?", "Shift+?"],
    label: "All shortcuts",
    group: "Design",
    place: "not in text",
  },
  selectAll: {
    keys: "Mod+A",
    presses: ["$mod+a"],
    label: "Select all tables",
    group: "Canvas",
    place: "on the design",
  },
  duplicate: {
    keys: "Mod+D",
    presses: ["$mod+d"],
    label: "Duplicate the selected tables or columns",
    group: "Canvas",
    place: "on the design",
  },
  delete: {
    keys: "Delete",
    presses: ["Delete", "Backspace"],
    label: "Delete what is selected",
    group: "Canvas",
    place: "on the design",
  },
  letGo: {
    keys: "Escape",
    presses: ["Escape"],
    label: "Let go of the tool, then of the selection",
    group: "Canvas",
    place: "on the design",
  },
  fit: {
    keys: "Shift+1",
    presses: ["Shift+Digit1"],
    label: "Show the whole design",
    group: "Canvas",
    place: "not in text",
  },
  fitSelection: {
    keys: "Shift+2",
    presses: ["Shift+Digit2"],
    label: "Show all that is selected",
    group: "Canvas",
    place: "not in text",
  },
  focus: {
    keys: "F",
    presses: ["f"],
    label: "Focus on what the selection is joined with, and back",
    group: "Canvas",
    place: "on the design",
  },
  hide: {
    keys: "H",
    presses: ["h"],
    label: "Hide the selected tables",
    group: "Canvas",
    place: "on the design",
  },
  showAll: {
    keys: "Shift+H",
    presses: ["Shift+h"],
    label: "Show all hidden tables",
    group: "Canvas",
    place: "on the design",
  },
  pointer: { keys: "V", presses: ["v"], label: "Select and move", group: "Tools", place: "not in text" },
  table: { keys: "T", presses: ["t"], label: "Add a table", group: "Tools", place: "not in text" },
  relation: { keys: "R", presses: ["r"], label: "Draw a foreign key", group: "Tools", place: "not in text" },
  junction: {
    keys: "M",
    presses: ["m"],
    label: "Many to many, with its junction table",
    group: "Tools",
    place: "not in text",
  },
  area: { keys: "A", presses: ["a"], label: "Draw an area", group: "Tools", place: "not in text" },
  note: { keys: "N", presses: ["n"], label: "Write a note", group: "Tools", place: "not in text" },
  outline: { keys: "Mod+B", presses: ["$mod+b"], label: "Outline", group: "Panels", place: "anywhere" },
  inspector: { keys: "Mod+I", presses: ["$mod+i"], label: "Inspector", group: "Panels", place: "anywhere" },
  dock: { keys: "Mod+J", presses: ["$mod+j"], label: "Dock", group: "Panels", place: "anywhere" },
  nextRegion: {
    keys: "F6",
    presses: ["F6"],
    label: "Next region of the page",
    group: "Panels",
    place: "anywhere",
  },
  regionBefore: {
    keys: "Shift+F6",
    presses: ["Shift+F6"],
    label: "Region before",
    group: "Panels",
    place: "anywhere",
  },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutId = keyof typeof shortcutKeys;

/** Every key of the page by its id. */
export const shortcuts: Readonly<Record<ShortcutId, Shortcut>> = shortcutKeys;
