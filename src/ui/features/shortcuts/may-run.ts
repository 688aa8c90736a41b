import type { ShortcutPlace } from "./shortcut-keys.ts";

const texts = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], .monaco-editor";
const floating = "[role=dialog], [role=menu]";
const ofDesign = "[data-region=canvas], [data-region=outline]";

/** Whether a key pressed at this element is the page's: not a field's, a menu's or an open dialog's. */
export function mayRun(target: EventTarget | null, place: ShortcutPlace): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(floating) || document.querySelector("[role=dialog]")) return false;
  if (place === "anywhere") return true;
  if (target.closest(texts)) return false;
  return place === "not in text" || target === document.body || target.closest(ofDesign) !== null;
}
