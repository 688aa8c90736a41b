import { name, optional, orderedChildren, words } from "../field.ts";
import { defineRecord } from "../record.ts";

/** CREATE TYPE … AS ENUM; its values are records, so that renaming one is certain. */
export const enumShape = defineRecord("enum", {
  name,
  values: orderedChildren("enum-value"),
  comment: optional(words),
});
