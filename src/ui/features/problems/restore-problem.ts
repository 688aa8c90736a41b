import type { Problem } from "../../../core/lint/problem.ts";
import { type App, catalogIn } from "../../../state/app.ts";
import { act } from "../editing/send.ts";

/** Reports a problem again that the design lets stand, by taking back the exception of its object or one around it. */
export function restoreProblem(app: App, { rule, at }: Problem): void {
  const catalog = catalogIn(app.store.getState());
  const { exceptions } = catalog.design;
  for (let record = catalog.record(at); record; record = catalog.parentOf(record.id)) {
    const { id } = record;
    if (!exceptions.some((one) => one.rule === rule && one.object === id)) continue;
    act(app, "restore-finding", { rule, objectId: id });
    return;
  }
}
