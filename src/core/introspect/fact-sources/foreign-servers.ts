import type { FactSource } from "../fact-source.ts";

export const foreignServers: FactSource = {
  id: "foreign-servers",
  sql: `
SELECT 'foreign data wrapper ' || quote_ident(w.fdwname), fact.property, fact.value
FROM pg_foreign_data_wrapper w
CROSS JOIN LATERAL (VALUES
  ('exists', ''),
  ('handler', nullif(w.fdwhandler, 0)::regproc::text),
  ('validator', nullif(w.fdwvalidator, 0)::regproc::text),
  ('options', w.fdwoptions::text)
) AS fact (property, value)
WHERE fact.value IS NOT NULL
  AND ('pg_foreign_data_wrapper'::regclass, w.oid) NOT IN (SELECT classid, objid FROM extension_member)
UNION ALL
SELECT 'foreign server ' || quote_ident(s.srvname), fact.property, fact.value
FROM pg_foreign_server s
JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
CROSS JOIN LATERAL (VALUES
  ('wrapper', quote_ident(w.fdwname)),
  ('type', s.srvtype),
  ('version', s.srvversion),
  ('options', s.srvoptions::text)
) AS fact (property, value)
WHERE fact.value IS NOT NULL
  AND ('pg_foreign_server'::regclass, s.oid) NOT IN (SELECT classid, objid FROM extension_member)
UNION ALL
SELECT 'foreign server ' || quote_ident(m.srvname), 'user mapping of ' || quote_ident(m.usename),
  coalesce(cardinality(m.umoptions)::text || ' options', '')
FROM pg_user_mappings m`,
};
