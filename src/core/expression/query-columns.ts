import { readQuery } from "./read-query.ts";
import { namesOf, type RelationLookup } from "./resolve.ts";
import { isUnknown } from "./unknown.ts";

/** The names of a query's output columns; undefined when they cannot be known. */
export function queryColumns(sql: string, lookup: RelationLookup): readonly string[] | undefined {
  const query = readQuery(sql);
  return isUnknown(query) || !query.outputs ? undefined : namesOf(query.outputs, lookup);
}

/** The relations a query reads, as the lookup knows them; undefined when the query cannot be read. */
export function queryRelations(sql: string, lookup: RelationLookup): readonly string[] | undefined {
  const query = readQuery(sql);
  if (isUnknown(query)) return undefined;
  const found = query.relations.flatMap(({ chain }) => {
    const name = chain.parts.at(-1);
    return name ? (lookup(chain.parts.at(-2)?.value, name.value)?.id ?? []) : [];
  });
  return [...new Set(found)];
}
