import type { FactSource } from "../fact-source.ts";

/** Columns of every relation that has any; the position is the rank, so that dropped columns do not count. */
export const columns: FactSource = {
  id: "columns",
  sql: `
SELECT a.object, 'column ' || a.name || ' ' || fact.property, fact.value
FROM (
  SELECT r.object, r.relkind, a.*, quote_ident(a.attname) AS name, to_jsonb(a) AS row,
    rank() OVER (PARTITION BY a.attrelid ORDER BY a.attnum) AS position
  FROM user_relation r
  JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE r.relkind <> 'S'
) a
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
CROSS JOIN LATERAL (VALUES
  ('position', a.position::text),
  ('type', format_type(a.atttypid, a.atttypmod)),
  ('not null', CASE WHEN a.attnotnull THEN '' END),
  ('default', CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END),
  ('generated', CASE a.attgenerated
    WHEN 's' THEN 'stored ' || pg_get_expr(d.adbin, d.adrelid)
    WHEN 'v' THEN 'virtual ' || pg_get_expr(d.adbin, d.adrelid)
  END),
  ('identity', CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END),
  ('collation', CASE WHEN a.attcollation <> t.typcollation THEN (SELECT quote_ident(n.nspname) || '.' || quote_ident(o.collname) FROM pg_collation o JOIN pg_namespace n ON n.oid = o.collnamespace WHERE o.oid = a.attcollation) END),
  ('storage', CASE WHEN a.attstorage <> t.typstorage AND a.relkind IN ('r', 'p', 'm') THEN a.attstorage::text END),
  ('compression', nullif(a.row ->> 'attcompression', '')),
  ('statistics target', CASE WHEN (a.row ->> 'attstattarget')::int >= 0 THEN a.row ->> 'attstattarget' END),
  ('options', a.attoptions::text),
  ('foreign options', a.attfdwoptions::text),
  ('inherited only', CASE WHEN NOT a.attislocal THEN '' END)
) AS fact (property, value)
WHERE fact.value IS NOT NULL`,
};
