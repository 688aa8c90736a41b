import { name, optional, orderedChildren, words } from "../field.ts";
import { defineRecord } from "../record.ts";

/** CREATE TYPE … AS (…): a row type without a table; its attributes are records, so that renaming one is certain. */
export const compositeShape = defineRecord("composite", {
  name,
  attributes: orderedChildren("attribute"),
  comment: optional(words),
});
