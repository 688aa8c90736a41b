import { reasonOf } from "../../../core/base/reason-of.ts";
import type { ToldChange } from "../../../core/diff/told-change.ts";
import type { App } from "../../../state/app.ts";
import { revertChange } from "../../../state/keep-versions.ts";
import { tellWithUndo } from "../editing/tell-with-undo.ts";

/** Takes a change back in the open design; the message that says so has the way to undo it. */
export async function takeBack(app: App, { at, words }: ToldChange): Promise<void> {
  try {
    const refused = await revertChange(app, at, words);
    if (refused) app.notify(refused.refused, "error");
    else tellWithUndo(app, `Taken back: ${words}`);
  } catch (error) {
    app.notify(reasonOf(error), "error");
  }
}
