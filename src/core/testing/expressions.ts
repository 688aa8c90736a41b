import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord } from "../document/records/index.ts";
import { quoteName, quoteQualified } from "../postgres/quoting.ts";
import type { Choices } from "./choices.ts";
import { isTextual, isWhole } from "./column-types.ts";

/** A condition on a column that PostgreSQL accepts in checks, predicates and WHERE. */
export function conditionOn(column: ColumnRecord, choices: Choices): string {
  const name = quoteName(column.name);
  const conditions: [string, ...string[]] = [`${name} IS NOT NULL`, `num_nonnulls(${name}) = 1`];
  if (isWhole(column)) conditions.push(`${name} >= 0`, `${name} BETWEEN 1 AND 100 OR ${name} = -1`);
  if (isTextual(column)) conditions.push(`${name} <> ''`, `length(${name}) > 0 AND ${name} !~ '^\\s'`);
  return choices.pick(conditions);
}

/** An immutable expression over a column whose type is text. */
export function textOf(column: ColumnRecord, choices: Choices): string {
  const name = quoteName(column.name);
  return choices.pick([`lower(${name})`, `COALESCE(${name}, 'it''s')`, `${name} || '-'`]);
}

/** The qualified name of a record in a namespace, as SQL. */
export function qualifiedSql(
  catalog: Catalog,
  record: { readonly id: string; readonly name: string },
): string {
  return quoteQualified(catalog.namespaceOf(record.id)?.name, record.name);
}
