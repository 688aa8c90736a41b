import type { Shortcut } from "./shortcut-keys.ts";

type ListedKey = Pick<Shortcut, "keys" | "label" | "group">;

/** Keys of the clipboard: browsers tell of them as events of their own. */
export const clipboardKeys = {
  copy: { keys: "Mod+C", label: "Copy the selected tables as SQL", group: "Design" },
  cut: { keys: "Mod+X", label: "Cut the selected tables as SQL", group: "Design" },
  paste: { keys: "Mod+V", label: "Paste SQL, a design or a link", group: "Design" },
} as const satisfies Readonly<Record<string, ListedKey>>;

/** Keys that the canvas and the outline hear themselves while they have the focus: listed here, done there. */
export const canvasKeys: readonly ListedKey[] = [
  ...Object.values(clipboardKeys),
  { keys: "←↑↓→", label: "Go to the nearest table", group: "Canvas" },
  { keys: "Shift+←↑↓→", label: "Go there and keep what is selected", group: "Canvas" },
  { keys: "Alt+←↑↓→", label: "Move the selected tables a step, with Shift ten", group: "Canvas" },
  { keys: "Alt", label: "While dragging: free of guides and of the grid", group: "Canvas" },
  { keys: "Enter", label: "Edit the name; with a tool: place a table, area or note", group: "Canvas" },
  { keys: "F2", label: "Edit the name", group: "Canvas" },
  { keys: "C", label: "Add a column to the selected table", group: "Canvas" },
  { keys: "G", label: "Draw an area around the selected tables", group: "Canvas" },
  { keys: "Shift+F10", label: "Menu of what is selected", group: "Canvas" },
  { keys: "Tab", label: "While a name is edited: the next field", group: "Fields on the canvas" },
  { keys: "Shift+Tab", label: "The field before", group: "Fields on the canvas" },
  { keys: "Shift+Enter", label: "A new column below", group: "Fields on the canvas" },
];
