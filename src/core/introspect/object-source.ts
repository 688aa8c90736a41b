/**
 * A part of the source of objects that are not drawn: a SELECT of `catalog`, `oid`, `type`, `name`, `namespace` (an oid
 * or null), `signature`, `definition` and `additions` (jsonb), all text but the last, over the common tables of the
 * schema query. What the texts mean, `document/records/object.ts` says.
 */
export interface ObjectSource {
  readonly id: string;
  readonly sql: string;
}

/** SQL of an operator in an expression: `OPERATOR(public.===)`. */
export function operatorSql(oid: string): string {
  return `(SELECT 'OPERATOR(' || quote_ident(space_of.nspname) || '.' || called.oprname || ')' FROM pg_operator called
    JOIN pg_namespace space_of ON space_of.oid = called.oprnamespace WHERE called.oid = ${oid})`;
}

/** SQL of a function's name; null for the oid 0. */
export function calledSql(oid: string): string {
  return `nullif(${oid}::oid, 0)::regproc::text`;
}

/** SQL of `OPTIONS (name 'value', …)`; null where there are none. */
export function optionListSql(array: string): string {
  return `(SELECT 'OPTIONS (' || string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ') || ')'
    FROM pg_options_to_table(${array}) o)`;
}

/** SQL of a qualified name that stands in an ALTER statement. */
export function pathSql(namespace: string, called: string): string {
  return `quote_ident(${namespace}) || '.' || quote_ident(${called})`;
}
