import { children, flag, list, name, optional, orderedChildren, reference, words } from "../field.ts";
import { parameter } from "../fields/parameter.ts";
import { partitionBy, partitionOf } from "../fields/partition.ts";
import { defineRecord } from "../record.ts";

/** CREATE TABLE. A partition's columns are its own records, as in PostgreSQL. */
export const tableShape = defineRecord("table", {
  name,
  comment: optional(words),
  columns: orderedChildren("column"),
  constraints: children("primary-key", "unique", "foreign-key", "check"),
  indexes: children("index"),
  triggers: children("trigger"),
  unlogged: flag,
  partitionBy: optional(partitionBy),
  partitionOf: optional(partitionOf),
  inherits: list(reference("table")),
  parameters: list(parameter),
  accessMethod: optional(name),
  tablespace: optional(name),
});
