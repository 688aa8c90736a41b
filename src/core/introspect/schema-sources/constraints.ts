import { choice, flag, list, name, optional, sql, words } from "../../document/field.ts";
import { defineSource, listSql } from "../schema-source.ts";

/**
 * A foreign key of a partition that was there before that of its parent keeps its name, and is told as its own:
 * made before the other one, it is taken over again.
 */
const parentSql = `CASE WHEN NOT EXISTS (
    SELECT FROM pg_constraint above WHERE above.oid = k.conparentid AND k.contype = 'f'
      AND above.conname <> k.conname AND above.conrelid <> k.conrelid) THEN nullif(k.conparentid, 0) END`;

/**
 * Constraints of tables, NOT NULL among them since PostgreSQL 18. Columns are numbers; `operators` are those of an
 * exclusion constraint as SQL. `parent` is the constraint of the partitioned table this one comes from.
 */
export const constraints = defineSource({
  id: "constraints",
  fields: {
    oid: words,
    relation: words,
    name,
    type: choice("p", "u", "f", "c", "x", "n"),
    columns: list(words),
    index: optional(words),
    target: optional(words),
    targetColumns: list(words),
    onUpdate: choice("", " ", "a", "r", "c", "n", "d"),
    onDelete: choice("", " ", "a", "r", "c", "n", "d"),
    onDeleteColumns: list(words),
    match: choice("", " ", "s", "f"),
    deferrable: flag,
    deferred: flag,
    validated: flag,
    enforced: flag,
    noInherit: flag,
    local: flag,
    inherited: flag,
    parent: optional(words),
    period: flag,
    expression: optional(sql),
    operators: list(sql),
  },
  sql: `
SELECT k.oid, k.conrelid AS relation, k.conname AS name, k.contype AS type, ${listSql("k.conkey::text[]")} AS columns,
  nullif(k.conindid, 0) AS index, nullif(k.confrelid, 0) AS target, ${listSql("k.confkey::text[]")} AS "targetColumns",
  k.confupdtype AS "onUpdate", k.confdeltype AS "onDelete",
  coalesce((SELECT jsonb_agg(n.number) FROM jsonb_array_elements_text(nullif(to_jsonb(k) -> 'confdelsetcols', 'null')) AS n (number)), '[]')
    AS "onDeleteColumns",
  k.confmatchtype AS match, k.condeferrable AS deferrable, k.condeferred AS deferred, k.convalidated AS validated,
  coalesce((to_jsonb(k) ->> 'conenforced')::boolean, true) AS enforced, k.connoinherit AS "noInherit",
  k.conislocal AS local, k.coninhcount > 0 AS inherited, ${parentSql} AS parent,
  coalesce((to_jsonb(k) ->> 'conperiod')::boolean, false) AS period,
  CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid, true) END AS expression,
  coalesce((
    SELECT jsonb_agg(CASE n.nspname WHEN 'pg_catalog' THEN o.oprname
      ELSE 'OPERATOR(' || quote_ident(n.nspname) || '.' || o.oprname || ')' END ORDER BY e.position)
    FROM unnest(k.conexclop) WITH ORDINALITY AS e (oid, position)
    JOIN pg_operator o ON o.oid = e.oid JOIN pg_namespace n ON n.oid = o.oprnamespace
    WHERE k.contype = 'x'), '[]') AS operators
FROM pg_constraint k
JOIN relation r ON r.oid = k.conrelid
WHERE k.contype IN ('p', 'u', 'f', 'c', 'x', 'n')
ORDER BY k.conrelid, k.conname`,
});
