import type { FactSource } from "../fact-source.ts";

/** Security labels, with PostgreSQL's own name for what bears them. Large objects are data. */
export const securityLabels: FactSource = {
  id: "security-labels",
  sql: `
SELECT CASE l.objtype WHEN 'schema' THEN 'namespace' ELSE l.objtype END || ' ' || l.objname,
  'security label for ' || quote_ident(l.provider), l.label
FROM pg_seclabels l
WHERE l.objtype NOT IN ('large object', 'database', 'tablespace', 'role')
  AND (l.classoid, l.objoid) NOT IN (SELECT classid, objid FROM extension_member)`,
};
