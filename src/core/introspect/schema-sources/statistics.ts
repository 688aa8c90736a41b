import { list, name, optional, sql, words } from "../../document/field.ts";
import { defineSource, listSql, notMember } from "../schema-source.ts";

/** Statistics objects of tables. `definition` is there for its expressions (PostgreSQL 14), which come behind the columns. */
export const statistics = defineSource({
  id: "statistics",
  fields: {
    oid: words,
    relation: words,
    namespace: words,
    name,
    kinds: list(words),
    columns: list(words),
    definition: sql,
    target: optional(words),
  },
  sql: `
SELECT x.oid, x.stxrelid AS relation, x.stxnamespace AS namespace, x.stxname AS name,
  ${listSql("x.stxkind::text[]")} AS kinds,
  coalesce((SELECT jsonb_agg(k.number::text ORDER BY k.position)
    FROM unnest(x.stxkeys::int2[]) WITH ORDINALITY AS k (number, position)), '[]') AS columns,
  pg_get_statisticsobjdef(x.oid) AS definition,
  CASE WHEN (to_jsonb(x) ->> 'stxstattarget')::int >= 0 THEN to_jsonb(x) ->> 'stxstattarget' END AS target
FROM pg_statistic_ext x
JOIN relation r ON r.oid = x.stxrelid
JOIN space s ON s.oid = x.stxnamespace
WHERE ${notMember("pg_statistic_ext", "x.oid")}
ORDER BY x.stxrelid, x.stxname`,
});
