import { choice, list, name, sql, words } from "../../document/field.ts";
import { defineSource, notMember, typeRow, typeSql } from "../schema-source.ts";

/** Functions and procedures but those that range types bring: what stands between the parentheses, the types of the input, and what follows. */
export const routines = defineSource({
  id: "routines",
  fields: {
    oid: words,
    namespace: words,
    name,
    kind: choice("f", "w", "p"),
    arguments: words,
    input: list(typeRow),
    definition: sql,
  },
  sql: `
SELECT p.oid, p.pronamespace AS namespace, p.proname AS name, p.prokind AS kind, pg_get_function_arguments(p.oid) AS arguments,
  coalesce((
    SELECT jsonb_agg(${typeSql("i.type", "NULL", "1")} ORDER BY i.position)
    FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS i (type, position)), '[]') AS input,
  substr(pg_get_functiondef(p.oid), length('CREATE OR REPLACE ' || CASE p.prokind WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END
    || quote_ident(n.nspname) || '.' || quote_ident(p.proname) || '(' || pg_get_function_arguments(p.oid) || ')') + 1) AS definition
FROM pg_proc p
JOIN space s ON s.oid = p.pronamespace
JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE p.prokind <> 'a' AND ${notMember("pg_proc", "p.oid")} AND NOT EXISTS (
  SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i')
ORDER BY s.name, p.proname, oidvectortypes(p.proargtypes)`,
});
