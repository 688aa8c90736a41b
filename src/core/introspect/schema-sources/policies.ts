import { choice, flag, list, name, optional, sql, words } from "../../document/field.ts";
import { defineSource } from "../schema-source.ts";

/** Policies; a role of oid 0 is PUBLIC and left out. */
export const policies = defineSource({
  id: "policies",
  fields: {
    oid: words,
    relation: words,
    name,
    permissive: flag,
    command: choice("*", "r", "a", "w", "d"),
    roles: list(name),
    using: optional(sql),
    check: optional(sql),
  },
  sql: `
SELECT p.oid, p.polrelid AS relation, p.polname AS name, p.polpermissive AS permissive, p.polcmd AS command,
  coalesce((SELECT jsonb_agg(a.rolname ORDER BY a.rolname) FROM pg_roles a WHERE a.oid = ANY (p.polroles)), '[]') AS roles,
  pg_get_expr(p.polqual, p.polrelid, true) AS using, pg_get_expr(p.polwithcheck, p.polrelid, true) AS check
FROM relation r
JOIN pg_policy p ON p.polrelid = r.oid
ORDER BY p.polrelid, p.polname`,
});
