import { catalogOf } from "../../../core/document/catalog.ts";
import type { Document } from "../../../core/document/document.ts";
import type { CanvasModel } from "../../canvas/canvas-model.ts";
import { inTasks, rememberCards } from "../../canvas/in-tasks.ts";
import { sceneOf } from "../../canvas/scene/scene.ts";

/**
 * Makes cards and lines of what was read while a person looks at its ledger, when there is time: its picture comes at
 * once with the design then. Answers how to give up; what was made serves as long as nothing else is taken in.
 */
export function drawAhead(canvas: CanvasModel, document: Document): () => void {
  let wanted = true;
  inTasks(making(canvas, document), () => wanted, "background");
  return () => {
    wanted = false;
    if (canvas.coming === undefined) canvas.ahead = undefined;
  };
}

function* making(canvas: CanvasModel, document: Document): Generator<undefined> {
  const catalog = catalogOf(document);
  yield* rememberCards(canvas, catalog);
  canvas.ahead = sceneOf(catalog, canvas.remember, { views: canvas.views });
  yield;
  canvas.router.prepare(canvas.ahead);
}
