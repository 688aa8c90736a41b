import { words } from "../../document/field.ts";
import { defineSource } from "../schema-source.ts";
import { subscriptionsSql } from "../subscription-sql.ts";

/** Who owns what the owner of the database does not: that one is whoever runs a script. */
export const owners = defineSource({
  id: "owners",
  fields: { catalog: words, oid: words, owner: words },
  sql: `
SELECT o.catalog, o.oid, a.rolname AS owner
FROM (
  SELECT 'pg_class' AS catalog, r.oid, c.relowner AS owner FROM relation r JOIN pg_class c ON c.oid = r.oid
  UNION ALL SELECT 'pg_namespace', s.oid, n.nspowner FROM space s JOIN pg_namespace n ON n.oid = s.oid WHERE s.name <> 'public'
  UNION ALL SELECT 'pg_proc', p.oid, p.proowner FROM pg_proc p JOIN space s ON s.oid = p.pronamespace
  UNION ALL SELECT 'pg_type', t.oid, t.typowner FROM pg_type t JOIN space s ON s.oid = t.typnamespace WHERE t.typtype IN ('e', 'd', 'r')
  UNION ALL SELECT 'pg_publication', p.oid, p.pubowner FROM pg_publication p
  UNION ALL SELECT 'pg_foreign_server', f.oid, f.srvowner FROM pg_foreign_server f
  UNION ALL SELECT 'pg_subscription', (row ->> 'oid')::oid, (row ->> 'subowner')::oid FROM ${subscriptionsSql}
  UNION ALL SELECT 'pg_event_trigger', e.oid, e.evtowner FROM pg_event_trigger e
) o
JOIN pg_roles a ON a.oid = o.owner
WHERE o.owner <> (SELECT d.datdba FROM pg_database d WHERE d.datname = current_database())
ORDER BY o.catalog, o.oid`,
});
