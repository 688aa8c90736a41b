/**
 * One part of the catalog query: a SELECT of `object`, `property` and `value`, all text, over the common tables
 * `user_namespace (oid, nspname, name)`, `user_relation (oid, relnamespace, relkind, object, name)` and
 * `extension_member (classid, objid)`. A row is one fact. It must run on PostgreSQL 12 to 18: a catalog column that
 * some of them lack is read through `to_jsonb(row) ->> 'column'`.
 */
export interface FactSource {
  readonly id: string;
  readonly sql: string;
}

/** SQL that is true when an object does not belong to an extension. */
export function notInExtension(catalog: string, oid: string): string {
  return `(('${catalog}'::regclass, ${oid}) NOT IN (SELECT classid, objid FROM extension_member))`;
}
