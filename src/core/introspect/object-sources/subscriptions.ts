import type { ObjectSource } from "../object-source.ts";
import { publicationsSql, subscriptionOptionsSql, subscriptionsSql } from "../subscription-sql.ts";

/** Subscriptions without their passwords; as pg_dump writes them, so that making one connects to nobody. */
export const subscriptions: ObjectSource = {
  id: "subscriptions",
  sql: `
SELECT 'pg_subscription', (row ->> 'oid')::oid, 'subscription', row ->> 'subname', NULL::oid, '',
  'CONNECTION ' || quote_literal(row ->> 'subconninfo') || ' PUBLICATION ' || ${publicationsSql}
    || ' WITH (' || concat_ws(', ', 'connect = false', ${subscriptionOptionsSql}) || ')', '[]'::jsonb
FROM ${subscriptionsSql}`,
};
