import { choice, name, optional, sql, words } from "../field.ts";
import { namedInSql } from "../fields/named-in-sql.ts";
import { defineRecord } from "../record.ts";

/**
 * CREATE FUNCTION or PROCEDURE. `arguments` is the text between the parentheses, `definition` all that follows
 * them, both as written; `identity` the input types by which PostgreSQL tells overloads apart.
 */
export const functionShape = defineRecord("function", {
  name,
  routine: choice("function", "procedure"),
  arguments: words,
  identity: words,
  definition: sql,
  uses: namedInSql,
  comment: optional(words),
});
