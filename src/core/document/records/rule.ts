import { choice, flag, name, optional, sql, words } from "../field.ts";
import { namedInSql } from "../fields/named-in-sql.ts";
import { defineRecord } from "../record.ts";

/**
 * CREATE RULE on a table or view; `actions` is the text after DO [ALSO | INSTEAD]: NOTHING, a command, or a list. `uses`
 * is what condition and actions name besides the rule's own relation.
 */
export const ruleShape = defineRecord("rule", {
  name,
  event: choice("select", "insert", "update", "delete"),
  instead: flag,
  when: optional(sql),
  actions: sql,
  enabled: choice("origin", "disabled", "replica", "always"),
  uses: namedInSql,
  comment: optional(words),
});
