import { flag, name, optional, sql, words } from "../field.ts";
import { defineRecord } from "../record.ts";

/** CHECK constraint of a table; the expression without its outer parentheses. */
export const checkShape = defineRecord("check", {
  name,
  expression: sql,
  noInherit: flag,
  notValid: flag,
  /** NOT ENFORCED (PostgreSQL 18). */
  notEnforced: flag,
  comment: optional(words),
});
