import type { SqlRunner } from "../../../engine/postgres/sql-runner.ts";

/**
 * The tables of a database, partitions aside, in lines that another database's can be compared with: columns with
 * their type (under a domain), NOT NULL and default (counted ones as such), and keys by their columns.
 */
const essentials = `
  WITH own AS (
    SELECT c.oid, n.nspname || '.' || c.relname AS path FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
  ),
  named AS (
    SELECT k.*, o.path, f.path AS target,
      ARRAY (SELECT attname FROM unnest(k.conkey) WITH ORDINALITY u(n, i) JOIN pg_attribute a
        ON a.attrelid = k.conrelid AND a.attnum = u.n ORDER BY i) AS columns,
      ARRAY (SELECT attname FROM unnest(k.confkey) WITH ORDINALITY u(n, i) JOIN pg_attribute a
        ON a.attrelid = k.confrelid AND a.attnum = u.n ORDER BY i) AS others
    FROM pg_constraint k JOIN own o ON o.oid = k.conrelid LEFT JOIN own f ON f.oid = k.confrelid
  )
  SELECT 'column ' || o.path || '.' || a.attname || ' ' ||
    CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) ELSE format_type(a.atttypid, a.atttypmod) END ||
    CASE WHEN a.attnotnull THEN ' not null' ELSE '' END ||
    CASE WHEN a.attidentity <> '' OR pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%' THEN ' counted'
      WHEN a.attgenerated <> '' OR pg_get_expr(d.adbin, d.adrelid) LIKE 'NULL::%' THEN '' ELSE coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') END AS line
  FROM own o JOIN pg_attribute a ON a.attrelid = o.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = o.oid AND d.adnum = a.attnum
  UNION
  SELECT 'primary key ' || path || columns::text FROM named WHERE contype = 'p'
  UNION
  SELECT 'foreign key ' || path || columns::text || target || others::text || confdeltype::text || confupdtype::text
  FROM named WHERE contype = 'f'
  UNION
  SELECT 'check ' || path || ' ' || pg_get_expr(conbin, conrelid) FROM named WHERE contype = 'c'
  UNION
  SELECT 'unique ' || o.path || ARRAY (SELECT attname FROM unnest(i.indkey::int2[]) WITH ORDINALITY u(n, p)
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.n WHERE p <= i.indnkeyatts ORDER BY p)::text
  FROM pg_index i JOIN own o ON o.oid = i.indrelid
  WHERE i.indisunique AND NOT i.indisprimary AND i.indpred IS NULL AND i.indexprs IS NULL
  ORDER BY 1`;

/** What a database's tables are, line by line, in order. */
export async function essentialsOf(runner: SqlRunner): Promise<readonly string[]> {
  return (await runner.query(essentials)).map(({ line }) => String(line));
}
