import { flag, group, list, name, optional, sql, words } from "../../document/field.ts";
import { collationSql, defineSource, namedElsewhere, notMember, typeRow, typeSql } from "../schema-source.ts";

export const domains = defineSource({
  id: "domains",
  fields: {
    oid: words,
    namespace: words,
    name,
    type: typeRow,
    collation: optional(namedElsewhere),
    notNull: flag,
    default: optional(sql),
    checks: list(group({ oid: words, name, expression: sql, notValid: flag })),
  },
  sql: `
SELECT d.oid, d.typnamespace AS namespace, d.typname AS name, ${typeSql("d.typbasetype", "d.typtypmod", "d.typndims")} AS type,
  ${collationSql("d.typcollation", "b.typcollation")} AS collation, d.typnotnull AS "notNull",
  coalesce(pg_get_expr(d.typdefaultbin, 0, true), quote_literal(d.typdefault)) AS default,
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('oid', k.oid, 'name', k.conname, 'expression', pg_get_expr(k.conbin, 0, true),
      'notValid', NOT k.convalidated) ORDER BY k.conname)
    FROM pg_constraint k WHERE k.contypid = d.oid AND k.contype = 'c'), '[]') AS checks
FROM pg_type d
JOIN space s ON s.oid = d.typnamespace
JOIN pg_type b ON b.oid = d.typbasetype
WHERE d.typtype = 'd' AND ${notMember("pg_type", "d.oid")}
ORDER BY s.name, d.typname`,
});
