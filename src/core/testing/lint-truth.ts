/*
 * What the catalog of a database that ran a schema says about rules of core/lint, one query a rule. Each gives the
 * paths of what is found. They are written from PostgreSQL's catalogs (manual, chapter 52), not from the rules.
 */

/** What the schema made: not PostgreSQL's own, nor what the engine put in place of a missing type modifier. */
const own =
  "n.nspname NOT IN ('pg_catalog', 'information_schema', 'crowfoot_stub') AND n.nspname NOT LIKE 'pg\\_%'";

/** Every index of a table but those of exclusion constraints, with its keys as comparable texts. */
const indexes = `
  WITH indexes AS (
    SELECT i.indexrelid AS id, i.indrelid AS of, am.amname AS method, i.indisunique AS is_unique,
      n.nspname || '.' || c.relname || '.' || ic.relname AS path,
      i.indnkeyatts AS size,
      CASE WHEN i.indisprimary THEN 0 WHEN k.oid IS NOT NULL THEN 1 WHEN i.indisunique THEN 2 ELSE 3 END AS rank,
      EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = i.indexrelid) AS attached,
      ARRAY (
        SELECT pg_get_indexdef(i.indexrelid, p, false) || ' ' || i.indclass[p - 1] || ' ' || i.indcollation[p - 1] || ' ' ||
          CASE WHEN i.indoption[0] & 1 = 1 THEN i.indoption[p - 1] # 3 ELSE i.indoption[p - 1] END
        FROM generate_series(1, i.indnkeyatts) p ORDER BY p
      ) AS keys,
      ARRAY (SELECT x FROM unnest((i.indkey::int2[])[0:i.indnkeyatts - 1]) x) AS key_columns,
      ARRAY (SELECT x FROM unnest((i.indkey::int2[])[i.indnkeyatts:]) x ORDER BY x) AS included,
      coalesce(pg_get_expr(i.indpred, i.indrelid), '') AS predicate
    FROM pg_index i
    JOIN pg_class ic ON ic.oid = i.indexrelid
    JOIN pg_am am ON am.oid = ic.relam
    JOIN pg_class c ON c.oid = i.indrelid AND c.relkind IN ('r', 'p')
    JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype IN ('p', 'u')
    WHERE ${own} AND NOT i.indisexclusion
  ),
  duplicated AS (
    SELECT a.id, a.path FROM indexes a
    WHERE NOT a.attached AND EXISTS (
      SELECT FROM indexes b
      WHERE b.of = a.of AND b.method = a.method AND b.keys = a.keys AND b.included = a.included
        AND b.predicate = a.predicate AND (b.rank, b.id) < (a.rank, a.id)
    )
  )`;

/** Columns of tables that are no partitions, with their type and modifier without a domain around them. */
const columns = `
  SELECT n.nspname || '.' || c.relname || '.' || a.attname AS path, b.typname AS type,
    CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END AS modifier
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_type t ON t.oid = a.atttypid
  JOIN pg_type b ON b.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END
  WHERE ${own} AND a.attnum > 0 AND NOT a.attisdropped`;

/** By rule the query that gives what it has to find. */
export const truthQueries: Readonly<Record<string, string>> = {
  "table-without-primary-key": `
    SELECT n.nspname || '.' || c.relname AS path
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${own} AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p')`,

  "foreign-key-without-index": `
    SELECT n.nspname || '.' || c.relname || '.' || k.conname AS path
    FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${own} AND k.contype = 'f' AND k.conparentid = 0 AND NOT EXISTS (
      SELECT FROM pg_index i
      JOIN pg_class ic ON ic.oid = i.indexrelid
      JOIN pg_am am ON am.oid = ic.relam
      WHERE i.indrelid = k.conrelid
        AND (am.amname = 'btree' OR am.amname = 'hash' AND cardinality(k.conkey) = 1)
        AND i.indnkeyatts >= cardinality(k.conkey)
        AND ARRAY (SELECT x FROM unnest((i.indkey::int2[])[0:cardinality(k.conkey) - 1]) x ORDER BY x)
          = ARRAY (SELECT x FROM unnest(k.conkey) x ORDER BY x)
        AND NOT EXISTS (
          SELECT FROM generate_series(0, cardinality(k.conkey) - 1) p
          JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[p]
          WHERE a.attcollation <> i.indcollation[p]
        )
        AND (i.indpred IS NULL OR '' = (
          SELECT regexp_replace(
            pg_get_expr(i.indpred, i.indrelid),
            '\\y(' || string_agg(a.attname, '|') || ')\\y IS NOT NULL|\\yAND\\y|[()" ]', '', 'g'
          )
          FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = ANY (k.conkey)
        ))
    )`,

  "index-duplicated": `${indexes} SELECT path FROM duplicated`,

  "index-redundant": `${indexes}
    SELECT a.path FROM indexes a
    WHERE NOT a.attached AND NOT a.is_unique AND a.method = 'btree' AND a.id NOT IN (SELECT id FROM duplicated)
      AND EXISTS (
        SELECT FROM indexes b
        WHERE b.of = a.of AND b.id <> a.id AND b.method = 'btree' AND b.predicate = a.predicate
          AND b.keys[1:a.size] = a.keys AND a.included <@ (b.included || b.key_columns)
          AND (b.size > a.size OR cardinality(b.included) > cardinality(a.included))
      )`,

  "index-on-boolean": `${indexes}
    SELECT x.path FROM indexes x
    JOIN pg_attribute a ON a.attrelid = x.of AND a.attnum = x.key_columns[1]
    WHERE NOT x.attached AND NOT x.is_unique AND x.method = 'btree' AND x.predicate = '' AND a.atttypid = 'bool'::regtype`,

  "column-json": `SELECT path FROM (${columns}) x WHERE type IN ('json', '_json')`,
  "column-money": `SELECT path FROM (${columns}) x WHERE type = 'money'`,
  "column-timestamp-without-zone": `SELECT path FROM (${columns}) x WHERE type IN ('timestamp', 'timetz')`,
  "column-char-padded": `SELECT path FROM (${columns}) x WHERE type = 'bpchar' AND modifier - 4 >= 4`,
  "column-length-arbitrary": `
    SELECT path FROM (${columns}) x WHERE type = 'varchar' AND modifier - 4 IN (191, 250, 255, 256)`,
  "column-serial": `
    SELECT n.nspname || '.' || c.relname || '.' || a.attname AS path
    FROM pg_depend d
    JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
    JOIN pg_class c ON c.oid = d.refobjid AND NOT c.relispartition
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid AND a.attidentity = ''
    JOIN pg_attrdef f ON f.adrelid = c.oid AND f.adnum = a.attnum
    JOIN pg_depend u ON u.objid = f.oid AND u.refobjid = s.oid
    WHERE ${own} AND d.deptype = 'a' AND d.classid = 'pg_class'::regclass`,

  "column-time-rounded": `
    SELECT path FROM (${columns}) x WHERE type IN ('timestamp', 'timestamptz') AND modifier = 0`,
  "column-unsearchable-type": `
    SELECT path FROM (${columns}) x
    WHERE type IN ('xml', 'regproc', 'regprocedure', 'regoper', 'regoperator', 'regconfig', 'regdictionary',
      'regcollation', 'regnamespace')`,

  "foreign-key-duplicated": `
    SELECT n.nspname || '.' || c.relname || '.' || k.conname AS path
    FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${own} AND k.contype = 'f' AND k.conparentid = 0 AND EXISTS (
      SELECT FROM pg_constraint o
      WHERE o.contype = 'f' AND o.conrelid = k.conrelid AND o.confrelid = k.confrelid AND o.oid < k.oid AND o.conparentid = 0
        AND ARRAY (SELECT (a, b)::text FROM unnest(o.conkey, o.confkey) u (a, b) ORDER BY 1)
          = ARRAY (SELECT (a, b)::text FROM unnest(k.conkey, k.confkey) u (a, b) ORDER BY 1)
    )`,

  "constraint-not-valid": `
    SELECT n.nspname || '.' || c.relname || '.' || k.conname AS path
    FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${own} AND k.contype IN ('f', 'c') AND NOT k.convalidated`,

  "unique-on-nullable": `
    SELECT n.nspname || '.' || c.relname || '.' || k.conname AS path
    FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_index i ON i.indexrelid = k.conindid
    WHERE ${own} AND k.contype = 'u' AND k.conparentid = 0 AND NOT i.indnullsnotdistinct AND cardinality(k.conkey) > 1
      AND EXISTS (
        SELECT FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey) AND NOT a.attnotnull
      )`,

  "index-btree-on-array": `${indexes}
    SELECT x.path FROM indexes x
    WHERE NOT x.attached AND NOT x.is_unique AND x.method = 'btree' AND EXISTS (
      SELECT FROM pg_attribute a
      JOIN pg_type t ON t.oid = a.atttypid AND t.typcategory = 'A'
      WHERE a.attrelid = x.of AND a.attnum = ANY (x.key_columns)
    )`,

  "table-unlogged": `
    SELECT n.nspname || '.' || c.relname AS path
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${own} AND c.relkind IN ('r', 'p') AND c.relpersistence = 'u'`,

  "table-inherited": `
    SELECT DISTINCT n.nspname || '.' || c.relname AS path
    FROM pg_inherits h
    JOIN pg_class c ON c.oid = h.inhrelid AND c.relkind = 'r' AND NOT c.relispartition
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${own}`,
};
