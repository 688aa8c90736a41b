import { catalogOf } from "../document/catalog.ts";
import type { Comparison } from "./comparison.ts";

/** What a migration leaves as it is, in sentences. */
export function notesOn({ after, changes }: Comparison): readonly string[] {
  const catalog = catalogOf(after);
  return changes.flatMap((change) =>
    change.type === "table-columns-reordered"
      ? [`The columns of ${catalog.pathOf(change.id)} keep their order: PostgreSQL cannot move a column.`]
      : [],
  );
}
