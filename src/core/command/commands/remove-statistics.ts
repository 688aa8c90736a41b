import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes a statistics object. */
export const removeStatistics = defineCommand<{
  readonly statisticsId: string;
  /** Remove what needs it as well. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-statistics",
  title: "Remove statistics",
  run(catalog, { statisticsId, withDependents }) {
    if (!catalog.find("statistics", statisticsId)) return missing("statistics");
    const edit = editOf(catalog.document);
    return removeRecords(edit, [statisticsId], { withDependents }) ?? { patch: edit.patch() };
  },
});
