import { countingMint } from "../../../core/base/mint.ts";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal } from "../../../core/base/refusal.ts";
import type { CommandId, InputOf } from "../../../core/command/run-command.ts";
import { type Catalog, catalogOf } from "../../../core/document/catalog.ts";
import { type App, catalogIn } from "../../../state/app.ts";
import { accepted, send } from "./send.ts";

/** A design to which commands are given one after another; each answers why it was refused, nothing when it was done. */
export type Steps = {
  readonly now: () => Catalog;
  readonly send: <K extends CommandId>(id: K, input: InputOf<K>) => string | undefined;
};

/** The open design, each command a step of its own. */
export function stepByStep(app: App): Steps {
  return { now: () => catalogIn(app.store.getState()), send: (id, input) => send(app, id, input) };
}

/**
 * Does several commands as one undoable step: all of them, or none when `work` answers with a reason, which is shown
 * as a notice. Answers whether it was done.
 */
export async function asOneStep(
  app: App,
  label: string,
  work: (steps: Steps) => string | undefined,
): Promise<boolean> {
  try {
    const { runCommand } = await import("../../../core/command/run-command.ts");
    const mint = countingMint(`${app.ports.mintPrefix()}-`);
    let now = catalogIn(app.store.getState());
    const reason = work({
      now: () => now,
      send(id, input) {
        const done = runCommand(now, { id, input, mint });
        if (isRefusal(done)) return done.refused;
        now = catalogOf(done.document);
        return undefined;
      },
    });
    if (!accepted(app, reason)) return false;
    const answer = app.dispatch("replace-document", { document: now.document }, label);
    return accepted(app, isRefusal(answer) ? answer.refused : undefined);
  } catch (error) {
    return accepted(app, reasonOf(error));
  }
}
