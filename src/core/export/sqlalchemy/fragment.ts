import { pythonText } from "../python/syntax.ts";

/**
 * SQL as an expression of SQLAlchemy: `text`, which reads `:name` as a parameter, or where there is such a colon
 * `literal_column`, which reads nothing.
 */
export function fragment(sql: string): string {
  return `sa.${readsColons(sql) ? "literal_column" : "text"}(${pythonText(sql)})`;
}

/** The same where SQLAlchemy makes a `text` of what it is given. */
export function condition(sql: string): string {
  return readsColons(sql) ? fragment(sql) : pythonText(sql);
}

function readsColons(sql: string): boolean {
  return /(?<![:\p{L}\p{N}_\\]):[\p{L}\p{N}_]|\\:/u.test(sql);
}
