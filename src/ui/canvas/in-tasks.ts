import type { Catalog } from "../../core/document/catalog.ts";
import { drawnTables } from "../../core/layout/diagram.ts";
import type { CanvasModel } from "./canvas-model.ts";

/** How long cards are made at a stretch, ms. */
const STRETCH = 8;

/** What a person waits for goes before the panels, which take a large design in at the same time; the other after all. */
type Urgency = "user-blocking" | "background";

/** Runs steps in a task each, as long as they are wanted. */
export function inTasks(steps: Generator<undefined>, wanted: () => boolean, priority: Urgency): void {
  inTask(() => {
    if (wanted() && !steps.next().done) inTasks(steps, wanted, priority);
  }, priority);
}

/** Does something in a task of its own. Timers would add 4 ms to each. */
export function inTask(task: () => void, priority: Urgency): void {
  if ("scheduler" in window) void window.scheduler.postTask(task, { priority });
  else setTimeout(task);
}

/** Makes the cards of a catalog, in stretches: the scene finds them remembered. */
export function* rememberCards(model: CanvasModel, catalog: Catalog): Generator<undefined> {
  const tables = drawnTables(catalog);
  yield;
  let started = performance.now();
  for (const record of [...tables, ...(model.views ? catalog.all("view") : [])]) {
    if (record.kind === "table") model.remember(catalog, record);
    else model.views?.remember(catalog, record);
    if (performance.now() - started < STRETCH) continue;
    yield;
    started = performance.now();
  }
  yield;
}
