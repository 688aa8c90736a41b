import type { FactSource } from "../fact-source.ts";
import { publicationsSql, subscriptionOptionsSql, subscriptionsSql } from "../subscription-sql.ts";

/** Subscriptions, as far as the role may see them. Whether one is enabled is not asked: none is in a proof. */
export const subscriptions: FactSource = {
  id: "subscriptions",
  sql: `
SELECT 'subscription ' || quote_ident(row ->> 'subname'), fact.property, fact.value
FROM ${subscriptionsSql}
CROSS JOIN LATERAL (VALUES
  ('connection', row ->> 'subconninfo'),
  ('publications', ${publicationsSql}),
  ('options', ${subscriptionOptionsSql})
) AS fact (property, value)
WHERE fact.value IS NOT NULL`,
};
