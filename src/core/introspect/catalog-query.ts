import { factSources } from "./fact-sources/index.ts";
import { STUB_NAMESPACE } from "./stub-namespace.ts";

const parts = factSources.map(({ sql }) => sql.trim()).join("\nUNION ALL\n");

/**
 * One read-only query, for PostgreSQL 12 to 18, whose one row has one column `facts`: a JSON array of
 * [object, property, value] about everything that users made, and nothing of extensions or of the system. Owners and
 * data are not asked. The search path is emptied for the statement, so that every name comes out qualified.
 */
export const catalogQuery = `
WITH extension_member AS MATERIALIZED (
  SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
), user_namespace AS MATERIALIZED (
  SELECT n.oid, n.nspname, quote_ident(n.nspname) AS name
  FROM pg_namespace n
  WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', '${STUB_NAMESPACE}')
    AND ('pg_namespace'::regclass, n.oid) NOT IN (SELECT classid, objid FROM extension_member)
), user_relation AS MATERIALIZED (
  SELECT c.oid, c.relnamespace, c.relkind, n.name || '.' || quote_ident(c.relname) AS name,
    kind.word || ' ' || n.name || '.' || quote_ident(c.relname) AS object
  FROM pg_class c
  JOIN user_namespace n ON n.oid = c.relnamespace
  JOIN (VALUES ('r', 'table'), ('p', 'table'), ('v', 'view'), ('m', 'materialized view'), ('f', 'foreign table'),
    ('c', 'composite type'), ('S', 'sequence')) AS kind (relkind, word) ON kind.relkind = c.relkind::text
  WHERE ('pg_class'::regclass, c.oid) NOT IN (SELECT classid, objid FROM extension_member)
), fact (object, property, value) AS (
${parts}
)
SELECT coalesce(json_agg(json_build_array(object, property, coalesce(value, ''))), '[]') AS facts
FROM fact
WHERE (SELECT set_config('search_path', '', true)) IS NOT NULL`.trim();
