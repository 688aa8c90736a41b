import { choice, flag, optional, words } from "../../document/field.ts";
import { defineSource } from "../schema-source.ts";

/** What ALTER DEFAULT PRIVILEGES has set, as what differs from the usual; a grantee of null is PUBLIC. */
export const defaultPrivileges = defineSource({
  id: "default privileges",
  fields: {
    role: words,
    namespace: optional(words),
    on: choice("r", "S", "f", "T", "n", "L"),
    revoked: flag,
    grantee: optional(words),
    privilege: words,
    grantable: flag,
  },
  sql: `
WITH granted AS (
  SELECT d.oid, e.grantee, e.privilege_type, bool_or(e.is_grantable AND e.grantee <> d.defaclrole) AS grantable
  FROM pg_default_acl d, aclexplode(d.defaclacl) e GROUP BY 1, 2, 3
), usual AS (
  SELECT d.oid, e.grantee, e.privilege_type, false
  FROM pg_default_acl d, aclexplode(acldefault(
    (CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END)::"char", d.defaclrole)) e
  WHERE d.defaclnamespace = 0
)
SELECT o.rolname AS role, n.nspname AS namespace, d.defaclobjtype AS on, g.revoked, a.rolname AS grantee,
  g.privilege_type AS privilege, g.grantable
FROM (
  SELECT false AS revoked, * FROM (TABLE granted EXCEPT TABLE usual) more
  UNION ALL
  SELECT true, * FROM (TABLE usual EXCEPT TABLE granted) less
) g
JOIN pg_default_acl d ON d.oid = g.oid
JOIN pg_roles o ON o.oid = d.defaclrole
LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
LEFT JOIN pg_roles a ON a.oid = g.grantee
ORDER BY o.rolname, n.nspname, d.defaclobjtype, a.rolname, g.privilege_type`,
});
