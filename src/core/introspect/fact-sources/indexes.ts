import { type FactSource, notInExtension } from "../fact-source.ts";

export const indexes: FactSource = {
  id: "indexes",
  sql: `
SELECT 'index ' || x.indexrelid::regclass::text, fact.property, fact.value
FROM pg_index x
JOIN user_relation r ON r.oid = x.indrelid
JOIN pg_class c ON c.oid = x.indexrelid
CROSS JOIN LATERAL (VALUES
  ('table', r.name),
  ('definition', pg_get_indexdef(x.indexrelid)),
  ('constraint', (
    SELECT quote_ident(k.conname) FROM pg_constraint k
    WHERE k.conindid = x.indexrelid AND k.contype IN ('p', 'u', 'x'))),
  ('partition of', (SELECT i.inhparent::regclass::text FROM pg_inherits i WHERE i.inhrelid = x.indexrelid)),
  ('clustered', CASE WHEN x.indisclustered THEN '' END),
  ('invalid', CASE WHEN NOT x.indisvalid THEN '' END),
  ('tablespace', (SELECT t.spcname FROM pg_tablespace t WHERE t.oid = c.reltablespace)),
  ('statistics targets', (
    SELECT string_agg(a.attnum || '=' || (to_jsonb(a) ->> 'attstattarget'), ', ' ORDER BY a.attnum)
    FROM pg_attribute a
    WHERE a.attrelid = x.indexrelid AND (to_jsonb(a) ->> 'attstattarget')::int >= 0))
) AS fact (property, value)
WHERE fact.value IS NOT NULL AND ${notInExtension("pg_class", "x.indexrelid")}`,
};
