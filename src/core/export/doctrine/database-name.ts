import { keywordCategory } from "../../postgres/keywords.ts";

/** A name as Doctrine writes it into SQL: within backticks where it has to be quoted. */
export function databaseName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && keywordCategory(name) === undefined ? name : `\`${name}\``;
}

/** Whether Doctrine leaves a name as it is: it takes dots for what parts names, and drops quotes of all sorts. */
export function isNameable(name: string): boolean {
  return !/[.`"[\]]/.test(name);
}

/** Whether Doctrine takes a name for an index: of letters, digits and `_` only, whatever the quotes. */
export function isIndexName(name: string): boolean {
  return /^\w+$/.test(name);
}
