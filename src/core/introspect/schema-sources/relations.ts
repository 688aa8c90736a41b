import { choice, flag, group, list, name, optional, sql, words } from "../../document/field.ts";
import {
  collationSql,
  defineSource,
  listSql,
  namedElsewhere,
  nameSql,
  optionRows,
  optionsSql,
} from "../schema-source.ts";

/**
 * Tables, views, composite types and sequences, each with what it says of itself. `rowType` is the oid of its type.
 * The text of a partition key holds all its parts; which of them are columns, `partitionKeys` says.
 */
export const relations = defineSource({
  id: "relations",
  fields: {
    oid: words,
    namespace: words,
    name,
    kind: choice("r", "p", "f", "v", "m", "c", "S"),
    rowType: words,
    unlogged: flag,
    accessMethod: optional(name),
    tablespace: optional(name),
    parameters: list(optionRows),
    partitionKey: optional(sql),
    partitionKeys: list(
      group({ column: words, collation: optional(namedElsewhere), operatorClass: optional(namedElsewhere) }),
    ),
    bound: optional(sql),
    parents: list(words),
    ofType: optional(words),
    rowSecurity: flag,
    forceRowSecurity: flag,
    replicaIdentity: choice("d", "n", "f", "i"),
    server: optional(words),
    serverOptions: list(optionRows),
    query: optional(sql),
    populated: flag,
  },
  sql: `
SELECT r.oid, r.space AS namespace, c.relname AS name, r.kind, c.reltype AS "rowType", c.relpersistence = 'u' AS unlogged,
  (SELECT m.amname FROM pg_am m WHERE m.oid = c.relam AND m.amname <> 'heap' AND r.kind IN ('r', 'p', 'm')) AS "accessMethod",
  (SELECT t.spcname FROM pg_tablespace t WHERE t.oid = c.reltablespace) AS tablespace,
  ${optionsSql("c.reloptions")} || (
    SELECT coalesce(jsonb_agg(jsonb_build_object('name', 'toast.' || o.option_name, 'value', o.option_value)), '[]')
    FROM pg_class toast, pg_options_to_table(toast.reloptions) o WHERE toast.oid = c.reltoastrelid) AS parameters,
  pg_get_partkeydef(c.oid) AS "partitionKey",
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('column', k.attnum::text,
      'collation', CASE WHEN k.coll <> 0 THEN ${collationSql("k.coll", "coalesce(y.typcollation, 100)")} END,
      'operatorClass', (SELECT ${nameSql("n.nspname", "o.opcname")} FROM pg_opclass o
        JOIN pg_namespace n ON n.oid = o.opcnamespace
        WHERE o.oid = k.class AND (NOT o.opcdefault OR EXISTS (
          SELECT FROM pg_opclass d WHERE d.opcmethod = o.opcmethod AND d.opcdefault AND d.oid <> o.oid AND d.opcintype = y.oid)))
      ) ORDER BY k.position)
    FROM pg_partitioned_table p
    CROSS JOIN LATERAL unnest(p.partattrs::int2[], p.partclass::oid[], p.partcollation::oid[]) WITH ORDINALITY
      AS k (attnum, class, coll, position)
    LEFT JOIN pg_attribute a ON a.attrelid = p.partrelid AND a.attnum = k.attnum AND k.attnum > 0
    LEFT JOIN pg_type y ON y.oid = a.atttypid
    WHERE p.partrelid = c.oid), '[]') AS "partitionKeys",
  pg_get_expr(c.relpartbound, c.oid) AS bound,
  ${listSql("(SELECT array_agg(i.inhparent ORDER BY i.inhseqno) FROM pg_inherits i WHERE i.inhrelid = c.oid)")} AS parents,
  nullif(c.reloftype, 0) AS "ofType", c.relrowsecurity AS "rowSecurity", c.relforcerowsecurity AS "forceRowSecurity",
  c.relreplident AS "replicaIdentity",
  (SELECT f.ftserver FROM pg_foreign_table f WHERE f.ftrelid = c.oid) AS server,
  ${optionsSql("(SELECT f.ftoptions FROM pg_foreign_table f WHERE f.ftrelid = c.oid)")} AS "serverOptions",
  CASE WHEN r.kind IN ('v', 'm') THEN pg_get_viewdef(c.oid, true) END AS query, c.relispopulated AS populated
FROM relation r
JOIN pg_class c ON c.oid = r.oid
JOIN space s ON s.oid = r.space
ORDER BY s.name, c.relname`,
});
