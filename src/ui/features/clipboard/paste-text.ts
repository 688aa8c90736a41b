import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal } from "../../../core/base/refusal.ts";
import { apply, isEmptyPatch } from "../../../core/document/patch.ts";
import type { Point } from "../../../core/layout/graph.ts";
import { catalogIn } from "../../../state/app.ts";
import type { PastedSql } from "../../../state/ports.ts";
import { type CanvasModel, worldAt } from "../../canvas/canvas-model.ts";
import { worldInMiddle } from "../../canvas/open-part.ts";
import { countOf } from "../editing/count-of.ts";
import { selectAndReveal } from "../editing/select-records.ts";
import { wordsFor } from "./copy-tables.ts";

/** Adds what SQL makes to the open design, at the pointer, as one undoable step; says what came of it. */
export async function pasteText(canvas: CanvasModel, text: string): Promise<void> {
  const { app } = canvas;
  const { paster } = app.ports;
  if (!paster) {
    app.session({ dialog: "import" });
    return;
  }
  const { document } = app.store.getState().history;
  try {
    const pasted = await paster.paste(text, document, placeIn(canvas));
    if (isRefusal(pasted)) app.notify(pasted.refused, "error");
    else if (app.store.getState().history.document !== document)
      app.notify("The design changed while the text was read. Paste it again.", "error");
    else take(canvas, pasted);
  } catch (error) {
    app.notify(reasonOf(error), "error");
  }
}

function take({ app }: CanvasModel, pasted: PastedSql): void {
  const { patch, tables, others, undone } = pasted;
  if (!isEmptyPatch(patch)) {
    const document = apply(app.store.getState().history.document, patch);
    const answer = app.dispatch("replace-document", { document }, "Paste");
    if (isRefusal(answer)) {
      app.notify(answer.refused, "error");
      return;
    }
    const made = tables.length > 0 ? tables : others;
    if (made.length > 0) selectAndReveal(app, made);
  }
  const [first] = undone;
  app.notify(told(app, pasted));
  if (!first) return;
  const count = countOf(undone.length, "statement");
  app.notify(`${count} could not be done. Line ${first.line}: ${first.reason}`, "error");
}

/** What was made, and what it is called here. */
function told(app: CanvasModel["app"], { patch, tables, others, names }: PastedSql): string {
  if (isEmptyPatch(patch)) return "Nothing to add: the design has all of this already.";
  const catalog = catalogIn(app.store.getState());
  const made = [...tables, ...others];
  const shown = names.filter(({ id }) => made.includes(id));
  const renamed = shown.slice(0, 3).map(({ from, to }) => `${from} as ${to}`);
  const more = shown.length > 3 ? ` and ${shown.length - 3} more` : "";
  const words =
    made.length === 0 ? "The design was changed by what was pasted" : `${wordsFor(catalog, made)} pasted`;
  return renamed.length === 0 ? words : `${words}; the name was taken: ${renamed.join(", ")}${more}`;
}

/** Where the pointer is over the canvas, else the middle of what can be seen. */
function placeIn(canvas: CanvasModel): Point {
  const { pointer } = canvas;
  return pointer ? worldAt(canvas, { clientX: pointer.x, clientY: pointer.y }) : worldInMiddle(canvas);
}
