import { secretPatterns } from "../postgres/without-secret.ts";

/** The connection without its secrets: they stay in the database. */
const connectionSql = secretPatterns.reduce(
  (sql, [pattern, replacement]) =>
    `regexp_replace(${sql}, '${pattern.replaceAll("'", "''")}', '${replacement.replace("$", "\\")}', 'g')`,
  "s.subconninfo",
);

/** Lines of hexadecimal digits pass through XML as they are. */
const rowsSql = `SELECT encode(convert_to(coalesce(jsonb_agg(to_jsonb(s) || jsonb_build_object('subconninfo', ${connectionSql})
      ORDER BY s.subname), '[]')::text, 'UTF8'), 'hex') AS rows
    FROM pg_subscription s WHERE s.subdbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())`;

/**
 * SQL of a FROM item `subscription (row)`: the subscriptions of this database as JSON of their rows, whichever columns
 * the version has. None for who may not read them: the text is a query of its own, so that it is not even asked then.
 */
export const subscriptionsSql = `jsonb_array_elements(CASE WHEN has_table_privilege('pg_subscription', 'SELECT') THEN
    convert_from(decode(substring(query_to_xml($subscriptions$${rowsSql}$subscriptions$, false, false, '')::text
      FROM '<rows>([0-9a-f]*)</rows>'), 'hex'), 'UTF8')::jsonb ELSE '[]' END) AS subscription (row)`;

/** SQL of the publications of `subscription`, quoted, in order. */
export const publicationsSql = `(SELECT string_agg(quote_ident(p.name), ', ' ORDER BY p.name)
    FROM jsonb_array_elements_text(row -> 'subpublications') AS p (name))`;

/** The options of a subscription by name, as SQL of their value and of what it is usually: null where it is not there. */
const options: readonly (readonly [name: string, value: string, usual: string])[] = [
  ["slot_name", "coalesce(quote_literal(row ->> 'subslotname'), 'NONE')", "quote_literal(row ->> 'subname')"],
  ["binary", "row ->> 'subbinary'", "'false'"],
  [
    "streaming",
    "CASE row ->> 'substream' WHEN 'p' THEN 'parallel' WHEN 't' THEN 'on' WHEN 'true' THEN 'on' ELSE 'off' END",
    "CASE WHEN current_setting('server_version_num')::int < 180000 THEN 'off' ELSE 'parallel' END",
  ],
  ["synchronous_commit", "quote_literal(row ->> 'subsynccommit')", "'''off'''"],
  ["two_phase", "(row ->> 'subtwophasestate' <> 'd')::text", "'false'"],
  ["disable_on_error", "row ->> 'subdisableonerr'", "'false'"],
  ["password_required", "row ->> 'subpasswordrequired'", "'true'"],
  ["run_as_owner", "row ->> 'subrunasowner'", "'false'"],
  ["origin", "row ->> 'suborigin'", "'any'"],
  ["failover", "row ->> 'subfailover'", "'false'"],
];

/** SQL of `name = value, …` for options of `subscription` that are not as usual; null when all are. */
export const subscriptionOptionsSql = `(SELECT string_agg(o.name || ' = ' || o.value, ', ' ORDER BY o.position)
    FROM (VALUES ${options.map(([name, value, usual], at) => `(${at}, '${name}', ${value}, ${usual})`).join(", ")})
      AS o (position, name, value, usual)
    WHERE o.value IS DISTINCT FROM o.usual AND o.value IS NOT NULL)`;
