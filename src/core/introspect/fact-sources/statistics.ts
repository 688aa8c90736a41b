import { type FactSource, notInExtension } from "../fact-source.ts";

export const statistics: FactSource = {
  id: "statistics",
  sql: `
SELECT 'statistics ' || n.name || '.' || quote_ident(s.stxname), fact.property, fact.value
FROM pg_statistic_ext s
JOIN user_namespace n ON n.oid = s.stxnamespace
CROSS JOIN LATERAL (VALUES
  ('definition', pg_get_statisticsobjdef(s.oid)),
  ('target', CASE WHEN (to_jsonb(s) ->> 'stxstattarget')::int >= 0 THEN to_jsonb(s) ->> 'stxstattarget' END)
) AS fact (property, value)
WHERE fact.value IS NOT NULL AND ${notInExtension("pg_statistic_ext", "s.oid")}`,
};
