import { name, optional, words } from "../../document/field.ts";
import {
  collationSql,
  defineSource,
  namedElsewhere,
  nameSql,
  notMember,
  routineRow,
  routineSql,
  typeRow,
  typeSql,
} from "../schema-source.ts";

/** Range types with the name of the type of their sets, which exists since PostgreSQL 14. */
export const ranges = defineSource({
  id: "ranges",
  fields: {
    oid: words,
    namespace: words,
    name,
    subtype: typeRow,
    multirange: optional(name),
    multirangeOid: optional(words),
    operatorClass: optional(namedElsewhere),
    collation: optional(namedElsewhere),
    canonical: optional(routineRow),
    difference: optional(routineRow),
  },
  sql: `
SELECT t.oid, t.typnamespace AS namespace, t.typname AS name, ${typeSql("r.rngsubtype", "NULL", "1")} AS subtype,
  m.typname AS multirange, m.oid AS "multirangeOid",
  (SELECT ${nameSql("n.nspname", "o.opcname")} FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace
    WHERE o.oid = r.rngsubopc AND NOT o.opcdefault) AS "operatorClass",
  ${collationSql("r.rngcollation", "b.typcollation")} AS collation,
  ${routineSql("r.rngcanonical")} AS canonical, ${routineSql("r.rngsubdiff")} AS difference
FROM pg_range r
JOIN pg_type t ON t.oid = r.rngtypid
JOIN space s ON s.oid = t.typnamespace
JOIN pg_type b ON b.oid = r.rngsubtype
LEFT JOIN pg_type m ON m.oid = (to_jsonb(r) ->> 'rngmultitypid')::oid
WHERE ${notMember("pg_type", "t.oid")}
ORDER BY s.name, t.typname`,
});
