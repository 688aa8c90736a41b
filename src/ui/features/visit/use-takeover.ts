import { useEffect, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal } from "../../../core/base/refusal.ts";
import type { ToldChange } from "../../../core/diff/told-change.ts";
import type { Document } from "../../../core/document/document.ts";
import type { App } from "../../../state/app.ts";
import { documentOf } from "../../../state/designs.ts";
import { bringDesign } from "../../../state/keep-versions.ts";
import { useApp } from "../../app/app-context.ts";
import { tellWithUndo } from "../editing/tell-with-undo.ts";

/** A design of one's own beside the shared one, while parts are taken over into a copy that is not saved yet. */
export type Takeover = {
  readonly changes: readonly ToldChange[] | undefined;
  readonly failure: string | undefined;
  /** How many changes were taken over so far. */
  readonly taken: number;
  readonly take: (change: ToldChange) => void;
  /** Opens one's own design and does what was taken over as one step that can be undone. */
  readonly finish: () => void;
  /** Compares the shared design with one's own on the canvas, once that is read. */
  readonly show: ((name: string) => void) | undefined;
};

type State = {
  readonly mine: Document | undefined;
  readonly changes: readonly ToldChange[] | undefined;
  readonly failure: string | undefined;
  readonly taken: number;
};

const nothing: State = { mine: undefined, changes: undefined, failure: undefined, taken: 0 };

/**
 * Compares the shared design with one of this device. Taking a part over is taking back, in one's own design, what
 * makes it differ from the shared one.
 */
export function useTakeover(key: string, sharedName: string): Takeover {
  const app = useApp();
  const [shared] = useState(() => app.store.getState().history.document);
  const [state, setState] = useState(nothing);
  useEffect(() => {
    let wanted = true;
    setState(nothing);
    begun(app, key, shared).then(
      (begin) => wanted && setState({ ...nothing, ...begin }),
      (error: unknown) => wanted && setState({ ...nothing, failure: reasonOf(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [app, key, shared]);
  const take = (change: ToldChange): void => {
    const { mine } = state;
    if (!mine) return;
    const { comparer } = app.ports;
    comparer
      .revert({ before: shared, after: mine }, [], change.at)
      .then((reverted) =>
        isRefusal(reverted) ? { failure: reverted.refused } : compared(app, shared, reverted),
      )
      .then(
        (next) =>
          setState((now) => ({
            ...now,
            ...next,
            taken: now.taken + ("failure" in next && next.failure ? 0 : 1),
          })),
        (error: unknown) => setState((now) => ({ ...now, failure: reasonOf(error) })),
      );
  };
  const finish = (): void => {
    if (state.mine) void opened(app, key, { document: state.mine, from: sharedName });
  };
  const { changes, failure, mine, taken } = state;
  const show = (name: string): void => {
    if (!mine) return;
    bringDesign(app, name, mine);
    app.session({ comparing: true });
  };
  return { changes, failure, taken, take, finish, show: mine && show };
}

async function begun(app: App, key: string, shared: Document): Promise<Partial<State>> {
  const mine = await documentOf(app, key);
  return isRefusal(mine) ? { failure: mine.refused } : compared(app, shared, mine);
}

async function compared(app: App, shared: Document, mine: Document): Promise<Partial<State>> {
  const differences = await app.ports.comparer.compare({ before: shared, after: mine }, []);
  if (isRefusal(differences)) return { failure: differences.refused };
  return { mine, changes: differences.changes, failure: undefined };
}

async function opened(
  app: App,
  key: string,
  { document, from }: { readonly document: Document; readonly from: string },
): Promise<void> {
  const refused = await app.open(key);
  if (refused) return app.notify(refused.refused, "error");
  const done = app.dispatch("replace-document", { document }, `Take over from ${from}`);
  if (isRefusal(done)) return app.notify(done.refused, "error");
  app.show({ kind: "fit" });
  tellWithUndo(app, `Taken over from ${from}`);
}
