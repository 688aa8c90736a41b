import { children, choice, flag, list, name, optional, sql, words } from "../field.ts";
import { namedInSql } from "../fields/named-in-sql.ts";
import { parameter } from "../fields/parameter.ts";
import { defineRecord } from "../record.ts";

/** CREATE [MATERIALIZED] VIEW: the query as written, without a final semicolon, and what it reads. */
export const viewShape = defineRecord("view", {
  name,
  query: sql,
  /** Names for the output columns; none: the query's own. */
  columnNames: list(name),
  materialized: flag,
  recursive: flag,
  withoutRows: flag,
  options: list(parameter),
  checkOption: choice("none", "local", "cascaded"),
  tablespace: optional(name),
  indexes: children("index"),
  triggers: children("trigger"),
  uses: namedInSql,
  rules: children("rule"),
  comment: optional(words),
});
