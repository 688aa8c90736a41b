import { count, list, reference, words } from "../field.ts";
import { defineRecord } from "../record.ts";

/** A way to look at the design: what is hidden, and the part of the canvas in view. Never printed as SQL. */
export const savedViewShape = defineRecord("saved-view", {
  name: words,
  hidden: list(reference("table", "view")),
  x: count,
  y: count,
  width: count,
  height: count,
});
