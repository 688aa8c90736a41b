import { useEffect } from "react";
import { rehearsal } from "../../../core/command/rehearsal.ts";
import { type App, catalogIn } from "../../../state/app.ts";
import type { AppState } from "../../../state/app-state.ts";
import { useApp } from "../../app/app-context.ts";
import { whenIdle } from "./when-idle.ts";

/** An edit of fewer records leaves what is known of a design nearly whole. */
const MANY = 400;

/** Readies each design that is opened or imported for its first edit, in moments in which the page has nothing to do. */
export function Rehearsal() {
  const app = useApp();
  useEffect(() => {
    let cancel = rehearse(app);
    const stop = app.store.subscribe((now, before) => {
      if (!isOther(now, before)) return;
      cancel();
      cancel = rehearse(app);
    });
    return () => {
      cancel();
      stop();
    };
  }, [app]);
  return null;
}

function isOther(now: AppState, before: AppState): boolean {
  const [records, were] = [now.history.document.schema.size, before.history.document.schema.size];
  return now.designKey !== before.designKey || Math.abs(records - were) > MANY;
}

/** Each step in a quiet moment of its own, until somebody edits; answers how to stop. */
function rehearse({ store }: App): () => void {
  let steps: Generator<undefined> | undefined;
  const { schema } = store.getState().history.document;
  const step = (): void => {
    if (store.getState().history.document.schema !== schema) return;
    steps ??= rehearsal(catalogIn(store.getState()));
    if (!steps.next().done) cancel = whenIdle(step);
  };
  let cancel = whenIdle(step);
  return () => cancel();
}
