import { quoteQualified } from "../postgres/quoting.ts";
import { tokenize } from "../postgres/tokens.ts";
import { chainAt } from "./identifier.ts";
import type { Source } from "./query.ts";
import type { NamespacedName } from "./rename-name-in-sql.ts";

/** The columns of a table around an expression that belongs to it, as an item of FROM would offer them. */
export function tableSource({ namespace, name }: NamespacedName): Source {
  const relation = chainAt(tokenize(quoteQualified(namespace, name)), 0);
  return { name, aliased: false, relation, columnAliases: [], outputs: undefined };
}
