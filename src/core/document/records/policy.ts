import { choice, flag, list, name, optional, sql, words } from "../field.ts";
import { namedInSql } from "../fields/named-in-sql.ts";
import { defineRecord } from "../record.ts";

/**
 * CREATE POLICY on a table. Roles as named, none means PUBLIC; expressions without their outer parentheses. `uses` is
 * what the expressions name besides the policy's own table.
 */
export const policyShape = defineRecord("policy", {
  name,
  restrictive: flag,
  command: choice("all", "select", "insert", "update", "delete"),
  roles: list(name),
  using: optional(sql),
  check: optional(sql),
  uses: namedInSql,
  comment: optional(words),
});
