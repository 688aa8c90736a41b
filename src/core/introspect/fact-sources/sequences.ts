import type { FactSource } from "../fact-source.ts";

/** Parameters of sequences and whose they are; not the value they have reached, which is data. */
export const sequences: FactSource = {
  id: "sequences",
  sql: `
SELECT r.object, fact.property, fact.value
FROM pg_sequence s
JOIN user_relation r ON r.oid = s.seqrelid
LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.objsubid = 0
  AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
CROSS JOIN LATERAL (VALUES
  ('type', format_type(s.seqtypid, NULL)),
  ('start', s.seqstart::text),
  ('increment', s.seqincrement::text),
  ('minimum', s.seqmin::text),
  ('maximum', s.seqmax::text),
  ('cache', s.seqcache::text),
  ('cycle', CASE WHEN s.seqcycle THEN '' END),
  (CASE d.deptype WHEN 'i' THEN 'identity of' ELSE 'owned by' END,
    d.refobjid::regclass::text || '.' || quote_ident(a.attname))
) AS fact (property, value)
WHERE fact.value IS NOT NULL`,
};
