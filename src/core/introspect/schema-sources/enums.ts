import { list, name, words } from "../../document/field.ts";
import { defineSource, notMember } from "../schema-source.ts";

export const enums = defineSource({
  id: "enums",
  fields: { oid: words, namespace: words, name, values: list(name) },
  sql: `
SELECT t.oid, t.typnamespace AS namespace, t.typname AS name, coalesce((
    SELECT jsonb_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid), '[]') AS values
FROM pg_type t
JOIN space s ON s.oid = t.typnamespace
WHERE t.typtype = 'e' AND ${notMember("pg_type", "t.oid")}
ORDER BY s.name, t.typname`,
});
