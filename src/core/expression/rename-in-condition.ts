import { readExpressionOver } from "./read-query.ts";
import { type ColumnRename, renameIn } from "./rename-column-in-query.ts";
import type { NamespacedName } from "./rename-name-in-sql.ts";
import { type RelationRename, renameRelationIn } from "./rename-relation-in-query.ts";
import { tableSource } from "./table-source.ts";
import { isUnknown, type Rewritten, type Unknown } from "./unknown.ts";

/** Follows a renamed column in a condition over the rows of a table (a policy's), subqueries and all. */
export function renameColumnInCondition(
  sql: string,
  table: NamespacedName,
  rename: ColumnRename,
): Rewritten | Unknown {
  const query = readExpressionOver(sql, [tableSource(table)]);
  return isUnknown(query) ? query : renameIn(query, rename);
}

/** Follows a renamed relation in such a condition, also where it is the table itself. */
export function renameRelationInCondition(
  sql: string,
  table: NamespacedName,
  rename: RelationRename,
): Rewritten | Unknown {
  const own = tableSource(table);
  const query = readExpressionOver(sql, [own]);
  return isUnknown(query) ? query : renameRelationIn(query, rename, own);
}
