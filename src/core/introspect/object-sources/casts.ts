import type { ObjectSource } from "../object-source.ts";
import { notMember } from "../schema-source.ts";
import { STUB_NAMESPACE } from "../stub-namespace.ts";

/** Casts, and the transforms of languages. What stands in for a type of an extension brings casts of its own. */
export const casts: ObjectSource = {
  id: "casts",
  sql: `
SELECT 'pg_cast', k.oid, 'cast', '', NULL::oid,
  '(' || format_type(k.castsource, NULL) || ' AS ' || format_type(k.casttarget, NULL) || ')',
  CASE k.castmethod WHEN 'b' THEN 'WITHOUT FUNCTION' WHEN 'i' THEN 'WITH INOUT'
    ELSE 'WITH FUNCTION ' || k.castfunc::regprocedure::text END
    || CASE k.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END, '[]'::jsonb
FROM pg_cast k
WHERE k.oid >= 16384 AND ${notMember("pg_cast", "k.oid")} AND NOT EXISTS (
  SELECT FROM pg_type t JOIN pg_proc p ON p.oid = t.typinput JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE t.oid IN (k.castsource, k.casttarget) AND n.nspname = '${STUB_NAMESPACE}')
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_cast'::regclass AND d.objid = k.oid AND d.deptype = 'i')
UNION ALL
SELECT 'pg_transform', x.oid, 'transform', '', NULL, 'FOR ' || format_type(x.trftype, NULL) || ' LANGUAGE ' || quote_ident(l.lanname),
  '(' || concat_ws(', ', 'FROM SQL WITH FUNCTION ' || nullif(x.trffromsql::oid, 0)::regprocedure,
    'TO SQL WITH FUNCTION ' || nullif(x.trftosql::oid, 0)::regprocedure) || ')', '[]'
FROM pg_transform x
JOIN pg_language l ON l.oid = x.trflang
WHERE ${notMember("pg_transform", "x.oid")}`,
};
