import type { StoreApi } from "zustand/vanilla";
import { reasonOf } from "../core/base/reason-of.ts";
import { catalogOf } from "../core/document/catalog.ts";
import type { AppState } from "./app-state.ts";
import type { JournalEntry } from "./journal.ts";
import type { DesignStorage, DesignSummary } from "./ports.ts";

/** Writes what happens to disk, in order, one write at a time. */
export type Autosave = {
  /** Writes one entry; a design not yet on disk, or one whose last write failed, is written whole instead. `written` hears when it is on disk. */
  entry(entry: JournalEntry, written?: () => void): void;
  /** Writes the open design whole. */
  snapshot(): void;
  /** Says that a design was just read from disk, so that entries may be added to it. */
  opened(key: string): void;
  /** Says that a design is no longer on disk: its next write is of the whole. */
  gone(key: string): void;
  /** Counts a write of something beside the design as saving until it is over; who began it tells its failure. */
  besides(write: Promise<void>): void;
  /** Resolves when all that was asked for has been written, or has failed. */
  settled(): Promise<void>;
};

/** Starts saving the store's open design. Failures show in the state, and the next write tries it whole. */
export function startAutosave(store: StoreApi<AppState>, storage: DesignStorage): Autosave {
  let line: Promise<void> = Promise.resolve();
  let waiting = 0;
  /** Designs whose stored journal is complete, so that an entry may be added to it. */
  const whole = new Set<string>();

  const enqueue = (key: string, write: () => Promise<void>): void => {
    waiting += 1;
    store.setState({ saving: { kind: "saving" } });
    line = line.then(write).then(
      () => {
        waiting -= 1;
        whole.add(key);
        if (waiting === 0) store.setState({ saving: { kind: "saved" } });
      },
      (error: unknown) => {
        waiting -= 1;
        whole.delete(key);
        store.setState({
          saving: { kind: "failed", reason: reasonOf(error) },
        });
      },
    );
  };

  const besides = (write: Promise<void>): void => {
    waiting += 1;
    if (store.getState().saving.kind === "saved") store.setState({ saving: { kind: "saving" } });
    const over = (): void => {
      waiting -= 1;
      if (waiting === 0 && store.getState().saving.kind === "saving")
        store.setState({ saving: { kind: "saved" } });
    };
    const before = line;
    line = write.then(over, over).then(() => before);
  };

  const snapshot = (): void => {
    const state = store.getState();
    const summary = summaryOf(state);
    enqueue(summary.key, () => storage.replace(summary, state.history));
  };

  return {
    snapshot,
    besides,
    opened: (key) => whole.add(key),
    gone: (key) => whole.delete(key),
    settled: () => line,
    entry(entry, written) {
      const state = store.getState();
      const summary = summaryOf(state);
      enqueue(summary.key, async () => {
        if (whole.has(summary.key) && !isLarge(entry)) await storage.append(summary, entry);
        else await storage.replace(summary, state.history);
        written?.();
      });
    },
  };
}

/** Records that a step may touch and still be written as one entry; a larger one is written with the whole, in pieces. */
const ONE_ENTRY = 1000;

function isLarge(entry: JournalEntry): boolean {
  return entry.kind === "did" && entry.step.patch.schema.size > ONE_ENTRY;
}

function summaryOf(state: AppState): DesignSummary {
  const { document } = state.history;
  let tables = 0;
  for (const record of document.schema.values())
    if (record.kind === "table" && record.partitionOf === null) tables += 1;
  return { key: state.designKey, name: catalogOf(document).design.name, tables };
}
