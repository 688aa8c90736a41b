import { choice, flag, group, list, name, optional, reference, sql, words } from "../field.ts";
import { deferral } from "../fields/deferral.ts";
import { routineReference } from "../fields/routine-reference.ts";
import { defineRecord } from "../record.ts";

/** CREATE TRIGGER on a table or view. */
export const triggerShape = defineRecord("trigger", {
  name,
  timing: choice("before", "after", "instead of"),
  events: list(
    group({ event: choice("insert", "update", "delete", "truncate"), columns: list(reference("column")) }),
  ),
  forEach: choice("row", "statement"),
  when: optional(sql),
  function: routineReference,
  arguments: list(words),
  constraint: flag,
  deferral,
  from: optional(reference("table")),
  oldTable: optional(name),
  newTable: optional(name),
  enabled: choice("origin", "disabled", "replica", "always"),
  comment: optional(words),
});
