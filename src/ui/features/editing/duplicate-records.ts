import { type App, catalogIn } from "../../../state/app.ts";
import { selectAndReveal } from "./select-records.ts";
import { act } from "./send.ts";

/** Copies tables, or columns where no table is among the ids, and selects the copies; other records are passed over. */
export function duplicateRecords(app: App, ids: readonly string[]): void {
  const before = catalogIn(app.store.getState());
  const tableIds = ids.filter((id) => before.find("table", id));
  const columnIds = ids.filter((id) => before.find("column", id));
  const kind = tableIds.length > 0 ? "table" : "column";
  if (kind === "column" && columnIds.length === 0) return;
  const done =
    kind === "table"
      ? act(app, "duplicate-tables", { tableIds })
      : act(app, "duplicate-columns", { columnIds });
  if (!done) return;
  const after = catalogIn(app.store.getState());
  const homes = new Set(columnIds.map((id) => before.tableOf(id)?.id));
  const copies = after.all(kind).filter(({ id }) => !before.record(id));
  // The copies in partitions and heirs came along.
  const chosen = kind === "table" ? copies : copies.filter(({ id }) => homes.has(after.tableOf(id)?.id));
  selectAndReveal(
    app,
    chosen.map(({ id }) => id),
  );
}
