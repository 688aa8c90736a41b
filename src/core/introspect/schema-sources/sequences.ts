import { flag, optional, words } from "../../document/field.ts";
import { defineSource } from "../schema-source.ts";

/** The parameters of sequences, and the column a sequence goes with: its identity (`i`) or its owner (`a`). */
export const sequences = defineSource({
  id: "sequences",
  fields: {
    oid: words,
    type: words,
    start: words,
    increment: words,
    minimum: words,
    maximum: words,
    cache: words,
    cycle: flag,
    identity: flag,
    relation: optional(words),
    column: optional(words),
  },
  sql: `
SELECT q.seqrelid AS oid, format_type(q.seqtypid, NULL) AS type, q.seqstart::text AS start, q.seqincrement::text AS increment,
  q.seqmin::text AS minimum, q.seqmax::text AS maximum, q.seqcache::text AS cache, q.seqcycle AS cycle,
  d.deptype IS NOT DISTINCT FROM 'i' AS identity, d.refobjid AS relation, d.refobjsubid::text AS column
FROM relation r
JOIN pg_sequence q ON q.seqrelid = r.oid
LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = q.seqrelid AND d.objsubid = 0
  AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
ORDER BY q.seqrelid`,
});
