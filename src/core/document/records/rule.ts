import { choice, flag, name, optional, sql, words } from "../field.ts";
import { defineRecord } from "../record.ts";

/** CREATE RULE on a table or view; `actions` is the text after DO [ALSO | INSTEAD]: NOTHING, a command, or a list. */
export const ruleShape = defineRecord("rule", {
  name,
  event: choice("select", "insert", "update", "delete"),
  instead: flag,
  when: optional(sql),
  actions: sql,
  enabled: choice("origin", "disabled", "replica", "always"),
  comment: optional(words),
});
