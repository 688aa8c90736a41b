import { count, words } from "../field.ts";
import { defineRecord } from "../record.ts";

/** A named part of the canvas; the tables that stand in it move with it. Never printed as SQL. */
export const areaShape = defineRecord("area", {
  name: words,
  x: count,
  y: count,
  width: count,
  height: count,
  /** One of the five hues of the design tokens; 0 is none. */
  colour: count,
});
