import { type Refusal, refuse } from "../base/refusal.ts";
import { type Observed, observedFrom } from "./observed.ts";
import { STUB_NAMESPACE } from "./stub-namespace.ts";
import { viewOrigins } from "./view-origins.ts";

/**
 * One read-only query, for PostgreSQL 12 to 18, whose one row has one column `observed`: what `observedFromQuery`
 * reads. Members of extensions count: their functions can be called like any other.
 */
export const observedQuery = `
WITH RECURSIVE user_namespace AS MATERIALIZED (
  SELECT oid, nspname FROM pg_namespace
  WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', '${STUB_NAMESPACE}')
), word AS MATERIALIZED (
  SELECT t.oid, json_build_object('namespace', n.nspname, 'name', e.typname, 'array', e.oid <> t.oid,
    'kind', CASE e.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'c' THEN 'composite' WHEN 'r' THEN 'range'
      WHEN 'm' THEN 'multirange' WHEN 'p' THEN 'pseudo' ELSE 'base' END) AS type
  FROM pg_type t
  JOIN pg_type e ON e.oid = coalesce((SELECT x.oid FROM pg_type x WHERE x.oid = t.typelem AND x.typarray = t.oid), t.oid)
  JOIN pg_namespace n ON n.oid = e.typnamespace
), unasked AS (
  -- Whether these can be written only their wrapper's handler knows, and there is none to ask.
  SELECT t.ftrelid AS oid FROM pg_foreign_table t
  JOIN pg_foreign_server v ON v.oid = t.ftserver
  JOIN pg_foreign_data_wrapper w ON w.oid = v.srvfdw
  WHERE w.fdwhandler = 0
  UNION
  SELECT r.ev_class FROM unasked u
  JOIN pg_depend d ON d.refobjid = u.oid AND d.refclassid = 'pg_class'::regclass AND d.classid = 'pg_rewrite'::regclass
  JOIN pg_rewrite r ON r.oid = d.objid
), seen AS (
  SELECT c.oid, n.nspname, c.relname, c.relkind, EXISTS (SELECT FROM unasked u WHERE u.oid = c.oid) AS unasked FROM pg_class c JOIN user_namespace n ON n.oid = c.relnamespace
)
SELECT json_build_object(
  'failures', '[]'::json,
  'relations', (
    SELECT coalesce(json_agg(json_build_object('namespace', s.nspname, 'name', s.relname,
      'kind', CASE s.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' ELSE 'foreign table' END,
      'writable', CASE WHEN s.unasked THEN false ELSE pg_relation_is_updatable(s.oid, true) & 20 = 20 END,
      'rule', (SELECT r.ev_action::text FROM pg_rewrite r WHERE r.ev_class = s.oid AND r.rulename = '_RETURN'),
      'columns', (
        SELECT coalesce(json_agg(json_build_object('name', a.attname, 'type', w.type, 'nullable', NOT a.attnotnull,
          'updatable', CASE WHEN s.unasked THEN false ELSE pg_column_is_updatable(s.oid, a.attnum, true) END, 'position', a.attnum) ORDER BY a.attnum), '[]')
        FROM pg_attribute a JOIN word w ON w.oid = a.atttypid
        WHERE a.attrelid = s.oid AND a.attnum > 0 AND NOT a.attisdropped)
      ) ORDER BY s.nspname, s.relname), '[]')
    FROM seen s WHERE s.relkind IN ('v', 'm', 'f')),
  'attributes', (
    SELECT coalesce(json_agg(json_build_array(s.oid::bigint, a.attnum, s.nspname, s.relname, a.attname)), '[]')
    FROM seen s JOIN pg_attribute a ON a.attrelid = s.oid
    WHERE s.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0 AND NOT a.attisdropped),
  'functions', (
    SELECT coalesce(json_agg(json_build_object('namespace', n.nspname, 'name', p.proname, 'result', result.type,
      'setReturning', p.proretset, 'rows', p.prorows::bigint, 'comment', obj_description(p.oid, 'pg_proc'),
      'arguments', (
        SELECT coalesce(json_agg(json_build_object('name', coalesce(p.proargnames[a.at], ''), 'type', w.type,
          'mode', CASE a.mode WHEN 'o' THEN 'out' WHEN 'b' THEN 'inout' WHEN 'v' THEN 'variadic' WHEN 't' THEN 'table'
            ELSE 'in' END,
          'hasDefault', a.mode IN ('i', 'b', 'v') AND a.input > p.pronargs - p.pronargdefaults) ORDER BY a.at), '[]')
        FROM (
          SELECT every.type, every.at, every.mode,
            count(*) FILTER (WHERE every.mode IN ('i', 'b', 'v')) OVER (ORDER BY every.at) AS input
          FROM (
            SELECT u.type, u.at, coalesce(p.proargmodes[u.at]::text, 'i') AS mode
            FROM unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) WITH ORDINALITY AS u (type, at)
          ) every
        ) a JOIN word w ON w.oid = a.type)
      ) ORDER BY n.nspname, p.proname, oidvectortypes(p.proargtypes)), '[]')
    FROM pg_proc p
    JOIN user_namespace n ON n.oid = p.pronamespace
    JOIN word result ON result.oid = p.prorettype
    WHERE p.prokind = 'f' AND p.prorettype NOT IN ('trigger'::regtype, 'event_trigger'::regtype)),
  'composites', (
    SELECT coalesce(json_agg(json_build_object('namespace', s.nspname, 'name', s.relname, 'attributes', (
      SELECT coalesce(json_agg(json_build_object('name', a.attname, 'type', w.type) ORDER BY a.attnum), '[]')
      FROM pg_attribute a JOIN word w ON w.oid = a.atttypid
      WHERE a.attrelid = s.oid AND a.attnum > 0 AND NOT a.attisdropped)) ORDER BY s.nspname, s.relname), '[]')
    FROM seen s WHERE s.relkind = 'c')
) AS observed`.trim();

type Plain = Readonly<Record<string, unknown>>;
type Origin = { readonly namespace: string; readonly relation: string; readonly column: string };

/** The answer of the query, parsed from JSON; refused if it is anything else. */
export function observedFromQuery(answer: unknown): Observed | Refusal {
  if (!isPlain(answer)) return refuse("The answer about views and functions must be a JSON object.");
  const { attributes, ...rest } = answer;
  const names = attributeNames(attributes);
  return observedFrom({ ...rest, relations: listOf(rest.relations).map((each) => withOrigins(each, names)) });
}

/** The names behind an oid and an attribute's number, `16390.2`. */
function attributeNames(rows: unknown): ReadonlyMap<string, Origin> {
  const names = new Map<string, Origin>();
  for (const row of listOf(rows)) {
    const [oid, number, namespace, relation, column] = listOf(row);
    names.set(`${oid}.${number}`, {
      namespace: String(namespace),
      relation: String(relation),
      column: String(column),
    });
  }
  return names;
}

function withOrigins(relation: unknown, names: ReadonlyMap<string, Origin>): unknown {
  if (!isPlain(relation)) return relation;
  const { rule, columns, ...rest } = relation;
  const origins = new Map(
    viewOrigins(typeof rule === "string" ? rule : "").map((origin) => [
      origin.position,
      names.get(`${origin.relation}.${origin.attribute}`) ?? null,
    ]),
  );
  return {
    ...rest,
    columns: listOf(columns).map((column) => {
      if (!isPlain(column)) return column;
      const { position, ...said } = column;
      return { ...said, origin: origins.get(Number(position)) ?? null };
    }),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
