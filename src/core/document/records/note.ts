import { count, words } from "../field.ts";
import { defineRecord } from "../record.ts";

/** A text on the canvas. Never printed as SQL. */
export const noteShape = defineRecord("note", {
  text: words,
  x: count,
  y: count,
  width: count,
  height: count,
  /** One of the five hues of the design tokens; 0 is none. */
  colour: count,
});
