import type { Shortcut } from "./shortcut-keys.ts";

/** Keys that the canvas and the outline hear themselves while they have the focus: listed here, done there. */
export const canvasKeys: readonly Pick<Shortcut, "keys" | "label" | "group">[] = [
  { keys: "←↑↓→", label: "Go to the nearest table", group: "Canvas" },
  { keys: "Alt+←↑↓→", label: "Move the selected tables", group: "Canvas" },
  { keys: "Enter", label: "Edit the name", group: "Canvas" },
  { keys: "G", label: "Draw an area around the selected tables", group: "Canvas" },
];
