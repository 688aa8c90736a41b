import type { StoreApi } from "zustand/vanilla";
import { reasonOf } from "../core/base/reason-of.ts";
import type { AppState } from "./app-state.ts";
import { forgetMissing } from "./forget-missing.ts";
import { type JournalEntry, replay } from "./journal.ts";
import type { Ports } from "./ports.ts";

/** Records that a step may touch and still be told as it is; of a larger one the others read the result from disk. */
const TOLD_UP_TO = 500;

const DELETED =
  "This design was deleted in another tab. It is still open here, and kept again with its next edit.";

/** Keeps tabs on one design in step: each takes the steps of the others. */
export type TabsInStep = {
  /** Tells the others of a step; what it answers must be called when the step is on disk. */
  readonly told: (entry: JournalEntry) => (() => void) | undefined;
};

/** Starts to listen to the other tabs; `removed` hears when one of them took the open design off this device. */
export function startTabs(
  store: StoreApi<AppState>,
  { tabs, storage }: Pick<Ports, "tabs" | "storage">,
  { failed, removed }: { readonly failed: (reason: string) => void; readonly removed: (key: string) => void },
): TabsInStep {
  const readAgain = async (key: string): Promise<void> => {
    const stored = await storage.open(key);
    if (!stored || store.getState().designKey !== key) return;
    store.setState({ history: stored.journal.reduce(replay, stored.snapshot) });
    forgetMissing(store);
  };

  tabs.hear((message) => {
    const { key } = message;
    if (key !== store.getState().designKey) return;
    if (message.kind === "entry") {
      store.setState(({ history }) => ({ history: replay(history, message.entry) }));
      forgetMissing(store);
      return;
    }
    if (message.kind === "removed") {
      removed(key);
      failed(DELETED);
      return;
    }
    readAgain(key).catch((error: unknown) => failed(reasonOf(error)));
  });

  return {
    told(entry) {
      const key = store.getState().designKey;
      if (entry.kind === "did" && entry.step.patch.schema.size > TOLD_UP_TO) {
        return () => tabs.tell({ kind: "changed", key });
      }
      tabs.tell({ kind: "entry", key, entry });
      return undefined;
    },
  };
}
