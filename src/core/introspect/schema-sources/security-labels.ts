import { words } from "../../document/field.ts";
import { defineSource } from "../schema-source.ts";

/** Security labels; `type` and `name` are PostgreSQL's own words for what bears them. Large objects are data. */
export const securityLabels = defineSource({
  id: "security labels",
  fields: { catalog: words, oid: words, type: words, name: words, provider: words, label: words },
  sql: `
SELECT c.relname::text AS catalog, l.objoid AS oid, l.objtype AS type, l.objname AS name, l.provider, l.label
FROM pg_seclabels l
JOIN pg_class c ON c.oid = l.classoid
WHERE l.objtype NOT IN ('large object', 'database', 'tablespace', 'role')
  AND (l.classoid, l.objoid) NOT IN (SELECT classid, objid FROM member)
ORDER BY l.objtype, l.objname, l.provider`,
});
