import type { FactSource } from "../fact-source.ts";

/** What a relation says of itself, without its columns; a property that has its usual value gives no fact. */
export const relations: FactSource = {
  id: "relations",
  sql: `
SELECT r.object, fact.property, fact.value
FROM user_relation r
JOIN pg_class c ON c.oid = r.oid
CROSS JOIN LATERAL (VALUES
  ('exists', ''),
  ('persistence', CASE c.relpersistence WHEN 'u' THEN 'unlogged' WHEN 't' THEN 'temporary' END),
  ('partition key', pg_get_partkeydef(c.oid)),
  ('partition bound', pg_get_expr(c.relpartbound, c.oid)),
  ('inherits', (
    SELECT string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno)
    FROM pg_inherits i WHERE i.inhrelid = c.oid)),
  ('of type', nullif(c.reloftype, 0)::regtype::text),
  ('row security', CASE WHEN c.relrowsecurity THEN 'enabled' END),
  ('row security of the owner', CASE WHEN c.relforcerowsecurity THEN 'forced' END),
  ('replica identity', CASE c.relreplident
    WHEN 'n' THEN 'nothing'
    WHEN 'f' THEN 'full'
    WHEN 'i' THEN (SELECT x.indexrelid::regclass::text FROM pg_index x WHERE x.indrelid = c.oid AND x.indisreplident)
  END),
  ('storage parameters', (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(c.reloptions) o)),
  ('storage parameters of toast', (
    SELECT string_agg(o, ', ' ORDER BY o) FROM pg_class t, unnest(t.reloptions) o WHERE t.oid = c.reltoastrelid)),
  ('tablespace', (SELECT t.spcname FROM pg_tablespace t WHERE t.oid = c.reltablespace)),
  ('access method', (SELECT m.amname FROM pg_am m WHERE m.oid = c.relam AND m.amname <> 'heap')),
  ('definition', CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END),
  ('populated', CASE WHEN c.relkind = 'm' AND NOT c.relispopulated THEN 'no' END),
  ('foreign server', (
    SELECT s.srvname || coalesce(' ' || f.ftoptions::text, '')
    FROM pg_foreign_table f JOIN pg_foreign_server s ON s.oid = f.ftserver WHERE f.ftrelid = c.oid))
) AS fact (property, value)
WHERE fact.value IS NOT NULL`,
};
