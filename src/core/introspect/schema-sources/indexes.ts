import { flag, group, list, name, optional, sql, words } from "../../document/field.ts";
import {
  collationSql,
  defineSource,
  namedElsewhere,
  nameSql,
  optionRows,
  optionsSql,
} from "../schema-source.ts";

const keySql = `jsonb_build_object('column', k.attnum::text,
      'expression', CASE WHEN k.attnum = 0 THEN pg_get_indexdef(x.indexrelid, k.position::int, true) END,
      'collation', ${collationSql("nullif(k.coll, 0)", "coalesce(y.typcollation, 100)")},
      'operatorClass', (SELECT ${nameSql("n.nspname", "o.opcname")} FROM pg_opclass o
        JOIN pg_namespace n ON n.oid = o.opcnamespace
        WHERE o.oid = k.class AND (i.attoptions IS NOT NULL OR NOT o.opcdefault OR EXISTS (
          SELECT FROM pg_opclass d WHERE d.opcmethod = o.opcmethod AND d.opcdefault AND d.oid <> o.oid
            AND d.opcintype = coalesce(nullif(y.typbasetype, 0), y.oid)))),
      'operatorClassOptions', ${optionsSql("i.attoptions")},
      'descending', k.options & 1 = 1, 'nullsFirst', k.options & 2 = 2,
      'statisticsTarget', CASE WHEN (to_jsonb(i) ->> 'attstattarget')::int >= 0 THEN to_jsonb(i) ->> 'attstattarget' END)`;

/** Indexes, those of constraints included. A key's column is 0 where it is an expression. */
export const indexes = defineSource({
  id: "indexes",
  fields: {
    oid: words,
    relation: words,
    name,
    method: name,
    unique: flag,
    nullsNotDistinct: flag,
    keys: list(
      group({
        column: words,
        expression: optional(sql),
        collation: optional(namedElsewhere),
        operatorClass: optional(namedElsewhere),
        operatorClassOptions: list(optionRows),
        descending: flag,
        nullsFirst: flag,
        statisticsTarget: optional(words),
      }),
    ),
    include: list(words),
    predicate: optional(sql),
    parameters: list(optionRows),
    tablespace: optional(name),
    valid: flag,
    parent: optional(words),
    clustered: flag,
    replicaIdentity: flag,
  },
  sql: `
SELECT x.indexrelid AS oid, x.indrelid AS relation, c.relname AS name, m.amname AS method, x.indisunique AS unique,
  coalesce((to_jsonb(x) ->> 'indnullsnotdistinct')::boolean, false) AS "nullsNotDistinct",
  (SELECT jsonb_agg(${keySql} ORDER BY k.position)
    FROM unnest((x.indkey::int2[])[0:x.indnkeyatts - 1], x.indclass::oid[], x.indcollation::oid[], x.indoption::int2[])
      WITH ORDINALITY AS k (attnum, class, coll, options, position)
    JOIN pg_attribute i ON i.attrelid = x.indexrelid AND i.attnum = k.position
    LEFT JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = nullif(k.attnum, 0)
    JOIN pg_type y ON y.oid = coalesce(a.atttypid, i.atttypid)) AS keys,
  coalesce((SELECT jsonb_agg(k.attnum::text ORDER BY k.position)
    FROM unnest(x.indkey::int2[]) WITH ORDINALITY AS k (attnum, position) WHERE k.position > x.indnkeyatts), '[]') AS include,
  pg_get_expr(x.indpred, x.indrelid, true) AS predicate, ${optionsSql("c.reloptions")} AS parameters,
  (SELECT t.spcname FROM pg_tablespace t WHERE t.oid = c.reltablespace) AS tablespace, x.indisvalid AS valid,
  (SELECT h.inhparent FROM pg_inherits h WHERE h.inhrelid = x.indexrelid) AS parent, x.indisclustered AS clustered,
  x.indisreplident AS "replicaIdentity"
FROM pg_index x
JOIN relation r ON r.oid = x.indrelid
JOIN pg_class c ON c.oid = x.indexrelid
JOIN pg_am m ON m.oid = c.relam
ORDER BY x.indrelid, c.relname`,
});
