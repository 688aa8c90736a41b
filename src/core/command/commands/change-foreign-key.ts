import type { ForeignKeyRecord } from "../../document/records/index.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";

/** Changes what a foreign key does and when it is checked, not its columns. */
export const changeForeignKey = defineCommand<
  { readonly constraintId: string } & Partial<
    Pick<ForeignKeyRecord, "onDelete" | "onUpdate" | "match" | "deferral" | "notValid">
  > & {
      /** With SET NULL or SET DEFAULT: the columns that are set; none means all. */
      readonly onDeleteColumnIds?: readonly string[];
    }
>()({
  id: "change-foreign-key",
  title: "Change foreign key",
  run(catalog, { constraintId, onDeleteColumnIds, ...changes }) {
    const key = catalog.find("foreign-key", constraintId);
    if (!key) return missing("foreign key");
    const next = { ...key, ...changes };
    const sets = next.onDelete === "set null" || next.onDelete === "set default";
    const wanted: readonly string[] = onDeleteColumnIds ?? key.onDeleteColumns;
    const onDeleteColumns = sets
      ? key.pairs.map(({ column }) => column).filter((id) => wanted.includes(id))
      : [];
    const edit = editOf(catalog.document);
    edit.put({ ...next, onDeleteColumns });
    return { patch: edit.patch() };
  },
});
