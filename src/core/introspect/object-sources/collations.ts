import type { ObjectSource } from "../object-source.ts";
import { notMember } from "../schema-source.ts";

/** The locale of ICU lies in another column in PostgreSQL 12 to 14, 15 and 16, and from 17 on. */
const locale = "coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale')";

/** Collations, and conversions between encodings. */
export const collations: ObjectSource = {
  id: "collations",
  sql: `
SELECT 'pg_collation', c.oid, 'collation', c.collname::text, c.collnamespace, '',
  '(' || concat_ws(', ',
    'PROVIDER = ' || CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
    'LOCALE = ' || quote_literal(coalesce(${locale}, CASE WHEN c.collcollate = c.collctype THEN c.collcollate::text END)),
    CASE WHEN ${locale} IS NULL AND c.collcollate <> c.collctype
      THEN 'LC_COLLATE = ' || quote_literal(c.collcollate) || ', LC_CTYPE = ' || quote_literal(c.collctype) END,
    'RULES = ' || quote_literal(to_jsonb(c) ->> 'collicurules'),
    CASE WHEN NOT c.collisdeterministic THEN 'DETERMINISTIC = false' END) || ')', '[]'::jsonb
FROM pg_collation c
JOIN space s ON s.oid = c.collnamespace
WHERE ${notMember("pg_collation", "c.oid")}
UNION ALL
SELECT 'pg_conversion', v.oid, 'conversion', v.conname::text, v.connamespace, '',
  CASE WHEN v.condefault THEN 'DEFAULT ' ELSE '' END || 'FOR ' || quote_literal(pg_encoding_to_char(v.conforencoding)) || ' TO ' || quote_literal(pg_encoding_to_char(v.contoencoding))
    || ' FROM ' || v.conproc::regproc::text, '[]'
FROM pg_conversion v
JOIN space s ON s.oid = v.connamespace
WHERE ${notMember("pg_conversion", "v.oid")}`,
};
