import { findProvider, findStatistics, pathOf } from "../find.ts";
import { keep } from "../keep.ts";
import { defineImporter } from "../statement.ts";
import { partOf, spelled, stringsOf, writtenName } from "../tree.ts";

/** ALTER STATISTICS … SET STATISTICS; DEFAULT and -1 mean no target of its own. */
export const alterStatistics = defineImporter({
  type: "AlterStatsStmt",
  run(statement, draft, at) {
    const written = writtenName(stringsOf(statement.defnames));
    at.about(`statistics ${spelled(written)}`);
    const record = findStatistics(draft, written);
    const kept = record ? undefined : findProvider(draft, written);
    if (kept) {
      keep(draft, at, {
        subject: `change of statistics ${spelled(written)}`,
        phase: "after all",
        on: [kept.id],
      });
      return;
    }
    if (!record) {
      if (statement.missing_ok === true) at.note("Nothing to alter");
      else at.refuse(`There are no statistics ${spelled(written)}.`);
      return;
    }
    at.about(`statistics ${pathOf(draft, record.id)}`);
    const target = partOf(statement.stxstattarget, "Integer");
    const value = target ? (target.ival ?? 0) : -1;
    draft.replace({ ...record, target: value < 0 ? null : value });
  },
});
