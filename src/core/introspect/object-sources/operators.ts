import { calledSql, type ObjectSource, operatorSql } from "../object-source.ts";
import { notMember } from "../schema-source.ts";

/** Operators; one without a function is only promised by another's COMMUTATOR or NEGATOR. */
export const operators: ObjectSource = {
  id: "operators",
  sql: `
SELECT 'pg_operator', o.oid, 'operator', o.oprname::text, o.oprnamespace,
  ' (' || coalesce(format_type(nullif(o.oprleft, 0), NULL), 'NONE') || ', '
    || coalesce(format_type(nullif(o.oprright, 0), NULL), 'NONE') || ')',
  '(' || concat_ws(', ', 'FUNCTION = ' || ${calledSql("o.oprcode")}, 'LEFTARG = ' || format_type(nullif(o.oprleft, 0), NULL),
    'RIGHTARG = ' || format_type(nullif(o.oprright, 0), NULL), 'COMMUTATOR = ' || ${operatorSql("o.oprcom")},
    'NEGATOR = ' || ${operatorSql("o.oprnegate")}, 'RESTRICT = ' || ${calledSql("o.oprrest")},
    'JOIN = ' || ${calledSql("o.oprjoin")}, CASE WHEN o.oprcanhash THEN 'HASHES' END,
    CASE WHEN o.oprcanmerge THEN 'MERGES' END) || ')', '[]'::jsonb
FROM pg_operator o
JOIN space s ON s.oid = o.oprnamespace
WHERE o.oprcode <> 0 AND ${notMember("pg_operator", "o.oid")}`,
};
