import type { Sign } from "../../../core/diff/told-change.ts";

/** Each sign as it is drawn on the canvas, and its word: colour never speaks alone. */
export const signFaces: Readonly<Record<Sign, { readonly letter: string; readonly word: string }>> = {
  added: { letter: "+", word: "Added" },
  changed: { letter: "~", word: "Changed" },
  removed: { letter: "−", word: "Removed" },
};
