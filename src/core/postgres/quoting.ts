import { keywordCategory } from "./keywords.ts";

const PLAIN = /^[a-z_][a-z0-9_]*$/;

/**
 * A name as SQL reads it back: quoted when it would be folded, is not plain ASCII, or is a key word that is not free
 * everywhere. The rule of PostgreSQL's own `quote_ident`.
 */
export function quoteName(name: string): string {
  if (PLAIN.test(name) && keywordCategory(name) === undefined) return name;
  return `"${name.replaceAll('"', '""')}"`;
}

/** A name in its namespace, `public.film`; the name alone when there is no namespace. */
export function quoteQualified(namespace: string | null | undefined, name: string): string {
  return namespace == null ? quoteName(name) : `${quoteName(namespace)}.${quoteName(name)}`;
}

/** A string constant. Backslashes stand for themselves, as `standard_conforming_strings` has it. */
export function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
