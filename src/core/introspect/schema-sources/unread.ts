import { words } from "../../document/field.ts";
import { defineSource } from "../schema-source.ts";

const HERE = "(SELECT d.oid FROM pg_database d WHERE d.datname = current_database())";

/** What a database holds beside its rows and the query does not read, in words and numbers. */
export const unread = defineSource({
  id: "unread",
  fields: { what: words, count: words },
  sql: `
SELECT u.what, u.count::text AS count
FROM (
  SELECT 'large objects' AS what, count(*) FROM pg_largeobject_metadata
  UNION ALL SELECT 'subscriptions, which only a superuser may read', count(s.subname) FROM pg_subscription s
    WHERE s.subdbid = ${HERE} AND NOT has_table_privilege('pg_subscription', 'SELECT')
  UNION ALL SELECT 'settings of the database and of roles in it', count(*) FROM pg_db_role_setting r WHERE r.setdatabase = ${HERE}
  UNION ALL SELECT 'user mappings whose secrets stay where they are', count(*) FROM pg_user_mappings
) u
WHERE u.count > 0
ORDER BY u.what`,
});
