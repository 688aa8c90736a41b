import type { FactSource } from "../fact-source.ts";

export const policies: FactSource = {
  id: "policies",
  sql: `
SELECT r.object, 'policy ' || quote_ident(p.polname) || ' ' || fact.property, fact.value
FROM pg_policy p
JOIN user_relation r ON r.oid = p.polrelid
CROSS JOIN LATERAL (VALUES
  ('command', CASE p.polcmd WHEN 'r' THEN 'select' WHEN 'a' THEN 'insert' WHEN 'w' THEN 'update'
    WHEN 'd' THEN 'delete' ELSE 'all' END),
  ('mode', CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END),
  ('roles', (
    SELECT string_agg(CASE role WHEN 0 THEN 'PUBLIC' ELSE role::regrole::text END, ', '
      ORDER BY CASE role WHEN 0 THEN 'PUBLIC' ELSE role::regrole::text END)
    FROM unnest(p.polroles) role)),
  ('using', pg_get_expr(p.polqual, p.polrelid)),
  ('check', pg_get_expr(p.polwithcheck, p.polrelid))
) AS fact (property, value)
WHERE fact.value IS NOT NULL`,
};
