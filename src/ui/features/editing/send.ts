import { isRefusal } from "../../../core/base/refusal.ts";
import type { CommandId, InputOf } from "../../../core/command/run-command.ts";
import type { App } from "../../../state/app.ts";

/** A command as a field commits it: answers why it was refused, nothing when it was done or changed nothing. */
export function send<K extends CommandId>(app: App, id: K, input: InputOf<K>): string | undefined {
  const answer = app.dispatch(id, input);
  return isRefusal(answer) ? answer.refused : undefined;
}

/** A command as a button gives it: a refusal is shown as a notice. Answers whether it was taken. */
export function act<K extends CommandId>(app: App, id: K, input: InputOf<K>): boolean {
  return accepted(app, send(app, id, input));
}

/** Shows a refusal as a notice, until something else is done or a dialog opens; true when there is none. */
export function accepted(app: App, refusal: string | undefined): boolean {
  if (refusal === undefined) return true;
  app.notify(refusal, "error");
  const { history, session } = app.store.getState();
  const stop = app.store.subscribe((now) => {
    const shown = now.session.notices.find(({ text }) => text === refusal);
    if (shown && now.history === history && now.session.dialog === session.dialog) return;
    stop();
    if (shown) app.dismiss(shown.key);
  });
  return false;
}
