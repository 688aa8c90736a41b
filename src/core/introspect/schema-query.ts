import { answerMark } from "./answer-mark.ts";
import type { SchemaSource } from "./schema-source.ts";
import { schemaSources } from "./schema-sources/index.ts";
import { STUB_NAMESPACE } from "./stub-namespace.ts";

const list: readonly SchemaSource[] = Object.values(schemaSources);
const parts = list.map(
  ({ id, sql }) => `  '${id}', (SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM (${sql}\n  ) x)`,
);

/**
 * One read-only query, for PostgreSQL 12 to 18, whose one row has one cell `schema`: JSON about everything that people
 * made in a database, nothing of extensions or of the system, and no rows of tables. `documentFrom` makes a design of it.
 * The search path is emptied for the statement, so that every name in a fragment comes out qualified.
 */
export const schemaQuery = `
WITH member AS MATERIALIZED (
  SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
), space AS MATERIALIZED (
  SELECT n.oid, n.nspname::text AS name FROM pg_namespace n
  WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', '${STUB_NAMESPACE}')
    AND ('pg_namespace'::regclass, n.oid) NOT IN (SELECT classid, objid FROM member)
), relation AS MATERIALIZED (
  SELECT c.oid, c.relnamespace AS space, c.relkind AS kind
  FROM pg_class c JOIN space s ON s.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c', 'S')
    AND ('pg_class'::regclass, c.oid) NOT IN (SELECT classid, objid FROM member)
)
SELECT jsonb_build_object('is', '${answerMark}', 'version', current_setting('server_version_num'),
  'database', current_database()::text,
${parts.join(",\n")}
) AS schema
WHERE (SELECT set_config('search_path', '', true)) IS NOT NULL`.trim();
