import type { Query } from "./query.ts";
import { readExpressionOver, readQuery } from "./read-query.ts";
import type { NamespacedName } from "./rename-name-in-sql.ts";
import { namesOf, type RelationLookup } from "./resolve.ts";
import { tableSource } from "./table-source.ts";
import { isUnknown } from "./unknown.ts";

/** The names of a query's output columns; undefined when they cannot be known. */
export function queryColumns(sql: string, lookup: RelationLookup): readonly string[] | undefined {
  const query = readQuery(sql);
  return isUnknown(query) || !query.outputs ? undefined : namesOf(query.outputs, lookup);
}

/** The relations a query reads, as the lookup knows them; undefined when the query cannot be read. */
export function queryRelations(sql: string, lookup: RelationLookup): readonly string[] | undefined {
  const query = readQuery(sql);
  return isUnknown(query) ? undefined : relationsIn(query, lookup);
}

/** The relations that subqueries of a condition over a table's rows read; none when it cannot be read. */
export function conditionRelations(
  sql: string,
  table: NamespacedName,
  lookup: RelationLookup,
): readonly string[] {
  const query = readExpressionOver(sql, [tableSource(table)]);
  return isUnknown(query) ? [] : relationsIn(query, lookup);
}

function relationsIn(query: Query, lookup: RelationLookup): readonly string[] {
  const found = query.relations.flatMap(({ chain }) => {
    const name = chain.parts.at(-1);
    return name ? (lookup(chain.parts.at(-2)?.value, name.value)?.id ?? []) : [];
  });
  return [...new Set(found)];
}
