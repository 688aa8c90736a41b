import { type Fields, type GroupOf, group, name, optional, words } from "../document/field.ts";

/**
 * One part of the schema query: a SELECT whose columns are the fields, over the common tables of `schema-query.ts`:
 * `member (classid, objid)`, `space (oid, name)` and `relation (oid, space, kind)`. It must run on PostgreSQL 12 to 18:
 * a catalog column that some of them lack is read through `to_jsonb(row) ->> 'column'`. Oids are text.
 */
export interface SchemaSource<F extends Fields = Fields> {
  readonly id: string;
  readonly fields: F;
  readonly sql: string;
}

/** A row of a source, as the answer to the query has it. */
export type RowOf<S> = S extends { readonly fields: infer F } ? GroupOf<F> : never;

/** Makes a source, so that its rows have a type. */
export function defineSource<const F extends Fields>(source: SchemaSource<F>): SchemaSource<F> {
  return source;
}

/** SQL that is true when an object does not belong to an extension. */
export function notMember(catalog: string, oid: string): string {
  return `(('${catalog}'::regclass, ${oid}) NOT IN (SELECT classid, objid FROM member))`;
}

/** A name outside the design; the namespace is null for pg_catalog. */
export const namedElsewhere = group({ namespace: optional(name), name });

/** SQL of `namedElsewhere`. */
export function nameSql(namespace: string, called: string): string {
  return `jsonb_build_object('namespace', nullif(${namespace}, 'pg_catalog'), 'name', ${called})`;
}

/** SQL of a collation's name; null where the oid is 0 or the same as the usual one. */
export function collationSql(oid: string, usual: string): string {
  return `(SELECT ${nameSql("n.nspname", "o.collname")} FROM pg_collation o
    JOIN pg_namespace n ON n.oid = o.collnamespace WHERE o.oid = ${oid} AND ${oid} IS DISTINCT FROM ${usual})`;
}

/** A type with its modifiers in `format`, the element type of an array under its own name. */
export const typeRow = group({
  oid: words,
  namespace: name,
  name,
  format: words,
  dimensions: optional(words),
});

/** SQL of `typeRow`; `written` is the number of dimensions that was written, which nothing else depends on. */
export function typeSql(oid: string, modifier: string, written: string): string {
  return `(SELECT jsonb_build_object('oid', e.oid, 'namespace', n.nspname, 'name', e.typname,
    'format', format_type(${oid}, ${modifier}),
    'dimensions', CASE WHEN e.oid <> t.oid THEN greatest(${written}, 1)::text END)
    FROM pg_type t
    JOIN pg_type e ON e.oid = coalesce((SELECT x.oid FROM pg_type x WHERE x.oid = t.typelem AND x.typarray = t.oid), t.oid)
    JOIN pg_namespace n ON n.oid = e.typnamespace WHERE t.oid = ${oid})`;
}

/** SQL of a list of names, never null. */
export function listSql(array: string): string {
  return `coalesce(to_jsonb(${array}), '[]')`;
}

/** SQL of `{name, value}` pairs from an array of `name=value`. */
export const optionRows = group({ name: words, value: words });

export function optionsSql(array: string): string {
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object('name', o.option_name, 'value', o.option_value)), '[]')
    FROM pg_options_to_table(${array}) o)`;
}

/** A function; the namespace is null for pg_catalog. */
export const routineRow = group({ oid: words, namespace: optional(name), name });

/** SQL of `routineRow`; null for the oid 0. */
export function routineSql(oid: string): string {
  return `(SELECT jsonb_build_object('oid', p.oid, 'namespace', nullif(n.nspname, 'pg_catalog'), 'name', p.proname)
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.oid = ${oid})`;
}
