import { refuse } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";

/** Sets or removes (null or blank) the comment of anything that can have one. */
export const commentOn = defineCommand<{ readonly id: string; readonly comment: string | null }>()({
  id: "comment-on",
  title: "Change comment",
  run(catalog, { id, comment }) {
    const record = catalog.record(id);
    if (!record) return missing("object");
    if (!("comment" in record)) return refuse("This kind of object has no comment.");
    const edit = editOf(catalog.document);
    edit.put({ ...record, comment: comment === null || comment.trim() === "" ? null : comment });
    return { patch: edit.patch() };
  },
});
