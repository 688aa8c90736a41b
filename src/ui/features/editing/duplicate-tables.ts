import { type App, catalogIn } from "../../../state/app.ts";
import { selectAndReveal } from "./select-records.ts";
import { act } from "./send.ts";

/** Copies tables and selects the copies; other records among the ids are passed over. */
export function duplicateTables(app: App, ids: readonly string[]): void {
  const before = catalogIn(app.store.getState());
  const tableIds = ids.filter((id) => before.find("table", id));
  if (tableIds.length === 0 || !act(app, "duplicate-tables", { tableIds })) return;
  const after = catalogIn(app.store.getState()).all("table");
  selectAndReveal(
    app,
    after.flatMap(({ id }) => (before.record(id) ? [] : [id])),
  );
}
