import type { FactSource } from "../fact-source.ts";

/**
 * Privileges, as what differs from the defaults of each kind of object, so that a database where they are spelled out
 * equals one where they are not. The owner is called so, since owners are not compared.
 */
export const privileges: FactSource = {
  id: "privileges",
  sql: `
SELECT g.object, g.verb || ' ' || g.privilege || coalesce(' of ' || g.part, '') || ' ' || g.grantee, g.option
FROM (
  WITH holder AS (
    SELECT r.object, NULL AS part, c.relowner AS owner, c.relacl AS acl,
      CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END AS kind
    FROM user_relation r JOIN pg_class c ON c.oid = r.oid
    UNION ALL
    SELECT r.object, 'column ' || quote_ident(a.attname), c.relowner, a.attacl, 'c'
    FROM user_relation r JOIN pg_class c ON c.oid = r.oid JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
    UNION ALL
    SELECT 'namespace ' || n.name, NULL, s.nspowner, s.nspacl, 'n'
    FROM user_namespace n JOIN pg_namespace s ON s.oid = n.oid
    UNION ALL
    SELECT CASE p.prokind WHEN 'p' THEN 'procedure ' WHEN 'a' THEN 'aggregate ' ELSE 'function ' END
      || n.name || '.' || quote_ident(p.proname) || '(' || oidvectortypes(p.proargtypes) || ')',
      NULL, p.proowner, p.proacl, 'f'
    FROM pg_proc p JOIN user_namespace n ON n.oid = p.pronamespace
    WHERE ('pg_proc'::regclass, p.oid) NOT IN (SELECT classid, objid FROM extension_member)
    UNION ALL
    SELECT CASE t.typtype WHEN 'e' THEN 'enum ' WHEN 'd' THEN 'domain ' WHEN 'r' THEN 'range ' ELSE 'type ' END
      || n.name || '.' || quote_ident(t.typname), NULL, t.typowner, t.typacl, 'T'
    FROM pg_type t JOIN user_namespace n ON n.oid = t.typnamespace
    WHERE t.typacl IS NOT NULL
      AND ('pg_type'::regclass, t.oid) NOT IN (SELECT classid, objid FROM extension_member)
    UNION ALL
    SELECT 'foreign server ' || quote_ident(s.srvname), NULL, s.srvowner, s.srvacl, 'S' FROM pg_foreign_server s
    UNION ALL
    SELECT 'default privileges of ' || d.defaclrole::regrole || coalesce(' in ' || d.defaclnamespace::regnamespace, ''),
      CASE d.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions'
        WHEN 'T' THEN 'types' WHEN 'n' THEN 'namespaces' ELSE d.defaclobjtype::text END,
      d.defaclrole, d.defaclacl,
      CASE WHEN d.defaclnamespace <> 0 THEN 'c' WHEN d.defaclobjtype = 'S' THEN 's' ELSE d.defaclobjtype::text END
    FROM (
      SELECT defaclrole, nullif(defaclnamespace, 0) AS defaclnamespace, defaclobjtype, defaclacl FROM pg_default_acl
    ) d
  ), granted AS (
    SELECT h.object, h.part, e.privilege_type AS privilege,
      CASE e.grantee WHEN 0 THEN 'PUBLIC' WHEN h.owner THEN 'the owner' ELSE e.grantee::regrole::text END AS grantee,
      CASE WHEN bool_or(e.is_grantable) AND e.grantee <> h.owner THEN 'with grant option' ELSE '' END AS option
    FROM holder h, aclexplode(h.acl) e GROUP BY 1, 2, 3, 4, e.grantee, h.owner
  ), usual AS (
    SELECT h.object, h.part, e.privilege_type AS privilege,
      CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE 'the owner' END AS grantee, '' AS option
    FROM holder h, aclexplode(acldefault(h.kind::"char", h.owner)) e WHERE h.acl IS NOT NULL
  )
  SELECT 'grant' AS verb, * FROM (TABLE granted EXCEPT TABLE usual) more
  UNION ALL
  SELECT 'revoke', * FROM (TABLE usual EXCEPT TABLE granted) less
) g`,
};
