import type { FactSource } from "../fact-source.ts";

/** Extensions other than plpgsql, which every database has. */
export const extensions: FactSource = {
  id: "extensions",
  sql: `
SELECT 'extension ' || quote_ident(e.extname), fact.property, fact.value
FROM pg_extension e
JOIN pg_namespace n ON n.oid = e.extnamespace
CROSS JOIN LATERAL (VALUES
  ('namespace', quote_ident(n.nspname)),
  ('version', e.extversion)
) AS fact (property, value)
WHERE e.extname <> 'plpgsql'`,
};
