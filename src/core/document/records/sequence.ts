import { choice, flag, name, optional, reference, words } from "../field.ts";
import { sequenceOptions } from "../fields/sequence-options.ts";
import { defineRecord } from "../record.ts";

/** CREATE SEQUENCE; one that a column owns goes with it. Identity columns keep theirs in the column. */
export const sequenceShape = defineRecord("sequence", {
  name,
  type: choice("bigint", "integer", "smallint"),
  options: sequenceOptions,
  ownedBy: optional(reference("column")),
  unlogged: flag,
  comment: optional(words),
});
