import { flag, optional, words } from "../../document/field.ts";
import { defineSource, notMember } from "../schema-source.ts";

/**
 * Where the privileges of an object are not the usual ones of its kind: granted ones, and revoked ones. The owner is
 * said to be so; a grantee of null is PUBLIC. `column` is null for the whole object. The usual ones of the namespace
 * `public` are those of a new database. `possible` is how many privileges objects of the kind know.
 */
export const privileges = defineSource({
  id: "privileges",
  fields: {
    catalog: words,
    oid: words,
    column: optional(words),
    revoked: flag,
    grantee: optional(words),
    owner: flag,
    privilege: words,
    grantable: flag,
    possible: words,
  },
  sql: `
WITH holder AS (
  SELECT 'pg_class' AS catalog, r.oid, NULL::text AS part, c.relowner AS owner, c.relacl AS acl,
    CASE r.kind WHEN 'S' THEN 's' ELSE 'r' END AS kind
  FROM relation r JOIN pg_class c ON c.oid = r.oid
  UNION ALL
  SELECT 'pg_class', r.oid, a.attnum::text, c.relowner, a.attacl, 'c'
  FROM relation r JOIN pg_class c ON c.oid = r.oid JOIN pg_attribute a ON a.attrelid = r.oid
  WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
  UNION ALL
  SELECT 'pg_namespace', s.oid, NULL, n.nspowner, n.nspacl, CASE s.name WHEN 'public' THEN 'public' ELSE 'n' END
  FROM space s JOIN pg_namespace n ON n.oid = s.oid
  UNION ALL
  SELECT 'pg_proc', p.oid, NULL, p.proowner, p.proacl, 'f'
  FROM pg_proc p JOIN space s ON s.oid = p.pronamespace WHERE ${notMember("pg_proc", "p.oid")}
  UNION ALL
  SELECT 'pg_type', t.oid, NULL, t.typowner, t.typacl, 'T'
  FROM pg_type t JOIN space s ON s.oid = t.typnamespace WHERE ${notMember("pg_type", "t.oid")}
  UNION ALL
  SELECT 'pg_foreign_server', f.oid, NULL, f.srvowner, f.srvacl, 'S'
  FROM pg_foreign_server f WHERE ${notMember("pg_foreign_server", "f.oid")}
  UNION ALL
  SELECT 'pg_foreign_data_wrapper', f.oid, NULL, f.fdwowner, f.fdwacl, 'F'
  FROM pg_foreign_data_wrapper f WHERE ${notMember("pg_foreign_data_wrapper", "f.oid")}
  UNION ALL
  SELECT 'pg_language', l.oid, NULL, l.lanowner, l.lanacl, 'l' FROM pg_language l
  WHERE l.oid >= 16384 AND ${notMember("pg_language", "l.oid")}
), granted AS (
  SELECT h.catalog, h.oid, h.part, e.grantee, e.grantee = h.owner AS owner, e.privilege_type,
    bool_or(e.is_grantable AND e.grantee <> h.owner) AS grantable
  FROM holder h, aclexplode(h.acl) e WHERE h.acl IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6
), usual AS (
  SELECT h.catalog, h.oid, h.part, e.grantee, e.grantee = h.owner, e.privilege_type, false
  FROM holder h, aclexplode(acldefault(h.kind::"char", h.owner)) e WHERE h.acl IS NOT NULL AND h.kind <> 'public'
  UNION ALL
  SELECT h.catalog, h.oid, h.part, e.grantee, e.grantee = h.owner, e.privilege_type, false
  FROM holder h, (
    SELECT h.owner AS grantee, unnest(ARRAY['USAGE', 'CREATE']) AS privilege_type FROM holder h WHERE h.kind = 'public'
    UNION ALL SELECT 0, 'USAGE'
    UNION ALL SELECT 0, 'CREATE' WHERE current_setting('server_version_num')::int < 150000
  ) e WHERE h.kind = 'public'
)
SELECT g.catalog, g.oid, g.part AS column, g.revoked, a.rolname AS grantee, g.owner, g.privilege_type AS privilege, g.grantable,
  (SELECT count(*) FROM holder h, aclexplode(acldefault((CASE h.kind WHEN 'public' THEN 'n' ELSE h.kind END)::"char", h.owner)) e
    WHERE h.catalog = g.catalog AND h.oid = g.oid AND h.part IS NULL AND e.grantee = h.owner)::text AS possible
FROM (
  SELECT false AS revoked, * FROM (TABLE granted EXCEPT TABLE usual) more
  UNION ALL
  SELECT true, * FROM (TABLE usual EXCEPT TABLE granted) less
) g
LEFT JOIN pg_roles a ON a.oid = g.grantee
ORDER BY g.catalog, g.oid, a.rolname, g.privilege_type, g.part::int`,
});
