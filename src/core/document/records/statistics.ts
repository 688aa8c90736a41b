import { choice, count, list, name, optional, reference, sql, variant, words } from "../field.ts";
import { defineRecord } from "../record.ts";

/** CREATE STATISTICS on a table; it lies in the table's namespace unless another is given. */
export const statisticsShape = defineRecord("statistics", {
  name,
  namespace: optional(reference("namespace")),
  /** None means all that PostgreSQL has. */
  measures: list(choice("ndistinct", "dependencies", "mcv")),
  keys: list(variant({ column: { column: reference("column") }, expression: { expression: sql } })),
  target: optional(count),
  comment: optional(words),
});
