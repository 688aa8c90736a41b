import { calledSql, type ObjectSource } from "../object-source.ts";
import { notMember } from "../schema-source.ts";

/** Base types by the functions that make them; not arrays, and not what stands in for a type of an extension. */
export const baseTypes: ObjectSource = {
  id: "base types",
  sql: `
SELECT 'pg_type', t.oid, 'base type', t.typname::text, t.typnamespace, '',
  '(' || concat_ws(', ', 'INPUT = ' || ${calledSql("t.typinput")}, 'OUTPUT = ' || ${calledSql("t.typoutput")},
    'RECEIVE = ' || ${calledSql("t.typreceive")}, 'SEND = ' || ${calledSql("t.typsend")},
    'TYPMOD_IN = ' || ${calledSql("t.typmodin")}, 'TYPMOD_OUT = ' || ${calledSql("t.typmodout")},
    'ANALYZE = ' || ${calledSql("t.typanalyze")},
    'INTERNALLENGTH = ' || CASE t.typlen WHEN -1 THEN 'VARIABLE' ELSE t.typlen::text END,
    CASE WHEN t.typbyval THEN 'PASSEDBYVALUE' END,
    'ALIGNMENT = ' || CASE t.typalign WHEN 'c' THEN 'char' WHEN 's' THEN 'int2' WHEN 'i' THEN 'int4' ELSE 'double' END,
    'STORAGE = ' || CASE t.typstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'x' THEN 'extended' ELSE 'main' END,
    'CATEGORY = ' || quote_literal(t.typcategory::text), CASE WHEN t.typispreferred THEN 'PREFERRED = true' END,
    'DEFAULT = ' || quote_literal(t.typdefault), 'ELEMENT = ' || format_type(nullif(t.typelem, 0), NULL),
    'DELIMITER = ' || nullif(quote_literal(t.typdelim::text), quote_literal(',')),
    CASE WHEN t.typcollation <> 0 THEN 'COLLATABLE = true' END) || ')', '[]'::jsonb
FROM pg_type t
JOIN space s ON s.oid = t.typnamespace
WHERE t.typtype = 'b' AND ${notMember("pg_type", "t.oid")}
  AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)
  AND (SELECT p.pronamespace FROM pg_proc p WHERE p.oid = t.typinput) IN (SELECT oid FROM space)`,
};
