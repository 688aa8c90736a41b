import { children, words } from "../field.ts";
import { defineRecord } from "../record.ts";

/** The root: what a design is called and what it holds. */
export const designShape = defineRecord("design", {
  name: words,
  namespaces: children("namespace"),
  extensions: children("extension"),
  kept: children("kept"),
});
