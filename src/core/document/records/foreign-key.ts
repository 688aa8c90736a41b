import { choice, flag, group, list, name, optional, reference, words } from "../field.ts";
import { deferral } from "../fields/deferral.ts";
import { defineRecord } from "../record.ts";

const action = choice("no action", "restrict", "cascade", "set null", "set default");

/** FOREIGN KEY as ordered pairs of columns. */
export const foreignKeyShape = defineRecord("foreign-key", {
  name,
  references: reference("table"),
  pairs: list(group({ column: reference("column"), references: reference("column") })),
  onDelete: action,
  /** Only with SET NULL or SET DEFAULT: the columns that are set; none means all (PostgreSQL 15). */
  onDeleteColumns: list(reference("column")),
  onUpdate: action,
  match: choice("simple", "full"),
  deferral,
  notValid: flag,
  /** NOT ENFORCED (PostgreSQL 18). */
  notEnforced: flag,
  /** The last pair is a PERIOD (PostgreSQL 18). */
  period: flag,
  comment: optional(words),
});
