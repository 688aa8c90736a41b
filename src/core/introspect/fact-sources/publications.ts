import type { FactSource } from "../fact-source.ts";

/** A column of PostgreSQL 15: where pg_publication_rel lacks it, the name is found in `older`. A tree cannot be read from JSON. */
const filterSql = `(SELECT (SELECT pg_get_expr(prqual, f.prrelid) FROM pg_publication_rel f WHERE f.oid = m.oid)
      FROM (SELECT NULL::pg_node_tree AS prqual) older)`;

/** Publications. Whole namespaces are found through their dependencies: their catalog exists only since PostgreSQL 15. */
export const publications: FactSource = {
  id: "publications",
  sql: `
SELECT 'publication ' || quote_ident(p.pubname), fact.property, fact.value
FROM pg_publication p
CROSS JOIN LATERAL (VALUES
  ('all tables', CASE WHEN p.puballtables THEN '' END),
  ('operations', concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
    CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END)),
  ('via root', nullif(to_jsonb(p) ->> 'pubviaroot', 'false')),
  ('generated columns', nullif(to_jsonb(p) ->> 'pubgencols', 'n')),
  ('namespaces', (
    SELECT string_agg(quote_ident(n.nspname), ', ' ORDER BY n.nspname)
    FROM pg_depend whose
    JOIN pg_depend what ON what.classid = whose.classid AND what.objid = whose.objid
      AND what.refclassid = 'pg_namespace'::regclass
    JOIN pg_namespace n ON n.oid = what.refobjid
    WHERE whose.classid = to_regclass('pg_catalog.pg_publication_namespace')
      AND whose.refclassid = 'pg_publication'::regclass AND whose.refobjid = p.oid))
) AS fact (property, value)
WHERE fact.value IS NOT NULL
UNION ALL
SELECT 'publication ' || quote_ident(p.pubname), 'table ' || r.name,
  concat_ws(' ',
    (SELECT '(' || string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) || ')' FROM pg_attribute a
      WHERE a.attrelid = m.prrelid AND a.attnum = ANY (string_to_array(translate(to_jsonb(m) ->> 'prattrs', '[] ', ''), ',')::int[])),
    'WHERE ' || ${filterSql})
FROM pg_publication_rel m
JOIN pg_publication p ON p.oid = m.prpubid
JOIN user_relation r ON r.oid = m.prrelid`,
};
