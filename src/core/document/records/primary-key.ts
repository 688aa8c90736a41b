import { flag, list, name, optional, reference, words } from "../field.ts";
import { deferral } from "../fields/deferral.ts";
import { parameter } from "../fields/parameter.ts";
import { defineRecord } from "../record.ts";

/** PRIMARY KEY with the columns in its order. */
export const primaryKeyShape = defineRecord("primary-key", {
  name,
  columns: list(reference("column")),
  include: list(reference("column")),
  deferral,
  /** The last column is WITHOUT OVERLAPS (PostgreSQL 18). */
  withoutOverlaps: flag,
  parameters: list(parameter),
  tablespace: optional(name),
  /** The key of the partitioned parent this one is attached to. */
  partOf: optional(reference("primary-key")),
  comment: optional(words),
});
