import type { FactSource } from "../fact-source.ts";

/**
 * Comments on everything in the database, with PostgreSQL's own name for what they describe. Objects of the system
 * have numbers below 16384, all but the namespace public. The comment on a dropped subscription stays behind.
 */
export const comments: FactSource = {
  id: "comments",
  sql: `
SELECT CASE i.type WHEN 'schema' THEN 'namespace' ELSE i.type END || ' ' || i.identity, 'comment', d.description
FROM pg_description d
CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) i
WHERE (d.objoid >= 16384 OR d.classoid = 'pg_namespace'::regclass AND d.objoid = 2200)
  AND (d.classoid, d.objoid) NOT IN (SELECT classid, objid FROM extension_member)
  AND d.classoid <> 'pg_extension'::regclass AND i.identity IS NOT NULL`,
};
