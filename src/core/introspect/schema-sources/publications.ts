import { flag, group, list, name, optional, sql, words } from "../../document/field.ts";
import { defineSource, listSql } from "../schema-source.ts";

/**
 * The filter of a table, whose column exists since PostgreSQL 15: a name without a table is looked up from the inside
 * out, and found in `older` where pg_publication_rel does not have it.
 */
const filterSql = `(SELECT (SELECT pg_get_expr(prqual, f.prrelid, true) FROM pg_publication_rel f WHERE f.oid = m.oid)
        FROM (SELECT NULL::pg_node_tree AS prqual) older)`;

/** Publications. Whole namespaces are found through their dependencies: their catalog exists only since PostgreSQL 15. */
export const publications = defineSource({
  id: "publications",
  fields: {
    oid: words,
    name,
    allTables: flag,
    operations: list(words),
    viaRoot: flag,
    generatedColumns: flag,
    tables: list(group({ relation: words, columns: list(words), where: optional(sql) })),
    namespaces: list(words),
  },
  sql: `
SELECT p.oid, p.pubname AS name, p.puballtables AS "allTables",
  ${listSql(`array_remove(ARRAY[CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
    CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END], NULL)`)} AS operations,
  coalesce((to_jsonb(p) ->> 'pubviaroot')::boolean, false) AS "viaRoot",
  coalesce(to_jsonb(p) ->> 'pubgencols', 'n') = 's' AS "generatedColumns",
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('relation', m.prrelid,
      'columns', coalesce((
        SELECT jsonb_agg(k.number ORDER BY k.position) FROM unnest(string_to_array(translate(to_jsonb(m) ->> 'prattrs', '[] ', ''), ','))
          WITH ORDINALITY AS k (number, position)), '[]'),
      'where', ${filterSql}) ORDER BY s.name, c.relname)
    FROM pg_publication_rel m JOIN relation r ON r.oid = m.prrelid JOIN space s ON s.oid = r.space
    JOIN pg_class c ON c.oid = r.oid
    WHERE m.prpubid = p.oid), '[]') AS tables,
  coalesce((
    SELECT jsonb_agg(s.oid ORDER BY s.name)
    FROM pg_depend whose
    JOIN pg_depend what ON what.classid = whose.classid AND what.objid = whose.objid
      AND what.refclassid = 'pg_namespace'::regclass
    JOIN space s ON s.oid = what.refobjid
    WHERE whose.classid = to_regclass('pg_catalog.pg_publication_namespace')
      AND whose.refclassid = 'pg_publication'::regclass AND whose.refobjid = p.oid), '[]') AS namespaces
FROM pg_publication p
WHERE ${"('pg_publication'::regclass, p.oid) NOT IN (SELECT classid, objid FROM member)"}
ORDER BY p.pubname`,
});
