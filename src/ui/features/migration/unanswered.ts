import type { ToldRows } from "../../../core/diff/rows-between.ts";
import type { ToldMigration } from "../../../state/comparer.ts";

/** What a migration needs to know of rows and was not told, or was told in a way that does not hold good. */
export function unanswered({ rows }: Pick<ToldMigration, "rows">): readonly ToldRows[] {
  return rows.filter(({ need, refused, sql }) => refused !== null || (need === "required" && sql === null));
}
