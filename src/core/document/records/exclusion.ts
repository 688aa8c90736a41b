import { group, list, name, optional, reference, sql, words } from "../field.ts";
import { deferral } from "../fields/deferral.ts";
import { indexKey } from "../fields/index-key.ts";
import { parameter } from "../fields/parameter.ts";
import { defineRecord } from "../record.ts";

/** EXCLUDE USING method (key WITH operator, …): no two rows may answer yes to all operators. `operator` as written. */
export const exclusionShape = defineRecord("exclusion", {
  name,
  method: name,
  elements: list(group({ key: indexKey, operator: sql })),
  include: list(reference("column")),
  predicate: optional(sql),
  deferral,
  parameters: list(parameter),
  tablespace: optional(name),
  /** The constraint of the partitioned parent this one is attached to (PostgreSQL 17). */
  partOf: optional(reference("exclusion")),
  comment: optional(words),
});
