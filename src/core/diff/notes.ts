import { catalogOf } from "../document/catalog.ts";
import type { Comparison } from "./comparison.ts";

/** What a migration leaves as it is, in sentences. */
export function notesOn(comparison: Comparison): readonly string[] {
  const catalog = catalogOf(comparison.after);
  const kept = comparison.changes.flatMap((change) =>
    change.type === "table-columns-reordered"
      ? [`The columns of ${catalog.pathOf(change.id)} keep their order: PostgreSQL cannot move a column.`]
      : [],
  );
  return [...kept, ...ownToo(comparison)];
}

/** Columns of tables that get a parent: they were there before, and INHERIT leaves them the table's own too. */
function ownToo({ after, before }: Comparison): readonly string[] {
  const [old, next] = [catalogOf(before), catalogOf(after)];
  return next.all("table").flatMap(({ id, inherits }) => {
    const was = old.find("table", id);
    const gained = inherits.filter((parent) => was && !was.inherits.includes(parent));
    const names = next
      .columnsOf(id)
      .filter(({ name, redeclared }) => !redeclared && gained.some((one) => next.columnNamed(one, name)))
      .filter(({ name }) => old.columnNamed(id, name))
      .map(({ name }) => name);
    if (names.length === 0) return [];
    return [
      `What ${next.pathOf(id)} inherits stays its own too (${names.join(", ")}): PostgreSQL cannot take that from a column.`,
    ];
  });
}
