import { recordSubject } from "../record-words.ts";
import { recordInvariant } from "../violation.ts";

/** Columns to set on delete are among the foreign key's own, and there is something to set them to. */
export const foreignKeyDeleteColumns = recordInvariant({
  id: "foreign-key-delete-columns",
  kinds: ["foreign-key"],
  check(foreignKey, catalog) {
    const { onDelete, onDeleteColumns, pairs } = foreignKey;
    if (onDeleteColumns.length === 0) return undefined;
    const subject = recordSubject(catalog, foreignKey);
    if (onDelete !== "set null" && onDelete !== "set default") {
      return `${subject} names columns to set on delete, but sets none.`;
    }
    const isOwn = onDeleteColumns.every((id) => pairs.some((pair) => pair.column === id));
    return isOwn ? undefined : `${subject} sets a column on delete that is not part of it.`;
  },
});
