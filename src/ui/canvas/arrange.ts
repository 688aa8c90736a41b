import { isRefusal } from "../../core/base/refusal.ts";
import type { App } from "../../state/app.ts";
import type { CanvasModel } from "./canvas-model.ts";
import { fitView } from "./view.ts";

/** Arranges all tables anew, as one undoable step, and shows the result. A design edited meanwhile keeps its edits. */
export async function arrangeAll(app: App, model: CanvasModel): Promise<void> {
  const { boxes, relations } = model.scene;
  if (boxes.length === 0) return;
  const positions = await app.ports.layout.arrange(
    boxes,
    relations.map(({ link }) => link),
  );
  const present = app.store.getState().history.document.schema;
  const places = [...positions].flatMap(([id, { x, y }]) => (present.has(id) ? [{ id, x, y }] : []));
  const result = app.dispatch("place-tables", { places }, "Arrange the diagram");
  if (isRefusal(result)) app.notify(result.refused, "error");
  else fitView(model);
}
