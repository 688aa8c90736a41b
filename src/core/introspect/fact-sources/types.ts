import { type FactSource, notInExtension } from "../fact-source.ts";

/** Enums, domains, ranges and base types. Composite types are relations. Types made by another object are left out. */
export const types: FactSource = {
  id: "types",
  sql: `
SELECT kind.word || ' ' || n.name || '.' || quote_ident(t.typname), fact.property, fact.value
FROM pg_type t
JOIN user_namespace n ON n.oid = t.typnamespace
JOIN (VALUES ('e', 'enum'), ('d', 'domain'), ('r', 'range'), ('b', 'base type')) AS kind (typtype, word)
  ON kind.typtype = t.typtype::text
LEFT JOIN pg_range g ON g.rngtypid = t.oid
LEFT JOIN pg_type base ON base.oid = t.typbasetype
CROSS JOIN LATERAL (VALUES
  ('exists', ''),
  ('labels', (SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder)::text FROM pg_enum e WHERE e.enumtypid = t.oid)),
  ('type', CASE t.typtype WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod) END),
  ('not null', CASE WHEN t.typnotnull THEN '' END),
  ('default', CASE t.typtype WHEN 'd' THEN coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault) END),
  ('collation', CASE WHEN t.typcollation <> base.typcollation THEN (
    SELECT quote_ident(n2.nspname) || '.' || quote_ident(o.collname)
    FROM pg_collation o JOIN pg_namespace n2 ON n2.oid = o.collnamespace WHERE o.oid = t.typcollation) END),
  ('subtype', format_type(g.rngsubtype, NULL)),
  ('subtype operator class', (
    SELECT quote_ident(o.opcname) FROM pg_opclass o WHERE o.oid = g.rngsubopc AND NOT o.opcdefault)),
  ('subtype difference', nullif(g.rngsubdiff::oid, 0)::regproc::text),
  ('canonical', nullif(g.rngcanonical::oid, 0)::regproc::text),
  ('multirange', format_type(nullif((to_jsonb(g) ->> 'rngmultitypid')::oid, 0), NULL)),
  ('input', CASE t.typtype WHEN 'b' THEN t.typinput::regproc::text END),
  ('output', CASE t.typtype WHEN 'b' THEN t.typoutput::regproc::text END)
) AS fact (property, value)
WHERE fact.value IS NOT NULL
  AND ${notInExtension("pg_type", "t.oid")}
  AND NOT (t.typtype = 'b' AND (
    t.typelem <> 0 AND t.typlen = -1 AND t.typcategory = 'A'
    OR (SELECT p.pronamespace FROM pg_proc p WHERE p.oid = t.typinput) NOT IN (SELECT oid FROM user_namespace)))
UNION ALL
SELECT 'domain ' || n.name || '.' || quote_ident(t.typname), 'constraint ' || quote_ident(k.conname),
  pg_get_constraintdef(k.oid)
FROM pg_constraint k
JOIN pg_type t ON t.oid = k.contypid
JOIN user_namespace n ON n.oid = t.typnamespace
WHERE k.contype = 'c' AND ${notInExtension("pg_type", "t.oid")}`,
};
