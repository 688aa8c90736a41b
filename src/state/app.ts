import { createStore, type StoreApi } from "zustand/vanilla";
import { countingMint } from "../core/base/mint.ts";
import { isRefusal, type Refusal } from "../core/base/refusal.ts";
import type { CommandId, InputOf } from "../core/command/run-command.ts";
import { type Catalog, catalogOf } from "../core/document/catalog.ts";
import { type Document, emptyDocument } from "../core/document/document.ts";
import { isEmptyPatch } from "../core/document/patch.ts";
import type { AppState } from "./app-state.ts";
import { type Autosave, startAutosave } from "./autosave.ts";
import { startEditing } from "./editing.ts";
import { forgetMissing } from "./forget-missing.ts";
import { type History, startHistory, takeStep } from "./history.ts";
import { type JournalEntry, replay } from "./journal.ts";
import { type Notices, noticesIn } from "./notices.ts";
import type { Ports } from "./ports.ts";
import { initialSession, nothingPicked, type Session, type ViewRequest } from "./session.ts";
import { startTabs } from "./tabs.ts";
import { keepFirst, type Visit } from "./visit.ts";

/** The application without a face: one store, one way to change a design, and what is open on this device. */
export type App = Notices & {
  readonly store: StoreApi<AppState>;
  readonly ports: Ports;
  /**
   * Runs a command on the open design as one undoable step, or says why not. In the first moment, before the
   * commands have come, it is kept and done in its turn; a refusal is a notice then.
   */
  dispatch<K extends CommandId>(
    id: K,
    input: InputOf<K>,
    label?: string,
  ): Refusal | { readonly changed: boolean };
  /** Does work that asks what its own edits made: at once, or in its turn when the commands have come. */
  whenEditable(work: () => void): void;
  undo(): void;
  redo(): void;
  /** Changes what belongs to this moment only. */
  session(change: Partial<Session>): void;
  /** Asks the canvas to show records, or everything. */
  show(what: ViewRequest["what"]): void;
  /** Tries again to write the open design after a failure. */
  saveAgain(): void;
  /** Shows that something beside the design is being written to this device, until it is over. */
  savingBesides(write: Promise<void>): void;
  /** Opens a document as a new design on this device, beside those that exist. */
  openNew(document: Document): void;
  /** Opens a design of somebody else's for looking at; nothing of it is written to this device. */
  visit(document: Document, visit: Visit): void;
  /** Makes the design that is looked at one of this device, to be changed and saved. */
  keepVisited(): void;
  /** Opens a design of this device; refused when it cannot be read. */
  open(key: string): Promise<Refusal | undefined>;
  /** Resolves when nothing waits to be written to this device. */
  settled(): Promise<void>;
};

/** The catalog of the open design. */
export function catalogIn(state: AppState): Catalog {
  return catalogOf(state.history.document);
}

/** Makes the application on its ports. Nothing is read from disk until `open`. */
export function createApp(ports: Ports): App {
  const mint = countingMint(`${ports.mintPrefix()}-`);
  const store = createStore<AppState>(() => startState(mint()));
  const notices = noticesIn(store);
  const complain = (reason: string): void => notices.notify(reason, "error");
  const autosave = startAutosave(store, ports.storage);
  const others = startTabs(store, ports, { failed: complain, removed: autosave.gone });
  const editing = startEditing(complain);

  const record = (entry: JournalEntry, after?: Document): void => {
    const { history } = store.getState();
    const next = entry.kind === "did" ? takeStep(history, entry.step, after) : replay(history, entry);
    if (next === history) return;
    store.setState({ history: next });
    forgetMissing(store);
    autosave.entry(entry, others.told(entry));
  };

  const show = (designKey: string, history: History, visiting?: Visit): void => {
    store.setState(({ session }) => ({
      designKey,
      history,
      visiting,
      saving: { kind: "saved" },
      session: { ...session, ...nothingPicked },
    }));
  };

  const app: App = {
    store,
    ports,
    dispatch(id, input, label) {
      if (store.getState().visiting) return { refused: keepFirst };
      const run = editing.run();
      if (!run) return editing.keep(() => app.dispatch(id, input, label));
      const result = run(catalogIn(store.getState()), { id, input, mint });
      if (isRefusal(result)) return result;
      const { title, patch, document } = result;
      if (isEmptyPatch(patch)) return { changed: false };
      record({ kind: "did", step: { label: label ?? title, patch } }, document);
      return { changed: true };
    },
    whenEditable: editing.whenLoaded,
    undo: () => editing.inTurn(() => record({ kind: "undid" })),
    redo: () => editing.inTurn(() => record({ kind: "redid" })),
    ...momentOf(store),
    ...notices,
    ...savingOf(autosave),
    openNew(document) {
      editing.inTurn(() => {
        show(mint(), startHistory(document));
        autosave.snapshot();
      });
    },
    visit: (document, visiting) => editing.inTurn(() => show(mint(), startHistory(document), visiting)),
    keepVisited() {
      store.setState({ visiting: undefined });
      autosave.snapshot();
    },
    async open(key) {
      await editing.caughtUp();
      const stored = await ports.storage.open(key);
      if (!stored) return { refused: "This design is no longer on this device." };
      show(key, stored.journal.reduce(replay, stored.snapshot));
      autosave.opened(key);
      if (stored.journal.length > ENTRIES_BEFORE_SNAPSHOT) autosave.snapshot();
      return undefined;
    },
  };
  return app;
}

function savingOf(autosave: Autosave): Pick<App, "saveAgain" | "savingBesides" | "settled"> {
  return { saveAgain: autosave.snapshot, savingBesides: autosave.besides, settled: autosave.settled };
}

function momentOf(store: StoreApi<AppState>): Pick<App, "session" | "show"> {
  return {
    session: (change) => store.setState(({ session }) => ({ session: { ...session, ...change } })),
    show(what) {
      store.setState(({ session }) => ({
        session: { ...session, view: { count: (session.view?.count ?? 0) + 1, what } },
      }));
    },
  };
}

function startState(designKey: string): AppState {
  const history = startHistory(emptyDocument());
  return { designKey, history, session: initialSession, saving: { kind: "saved" }, visiting: undefined };
}

/** A longer journal is folded into the snapshot when the design is opened. */
const ENTRIES_BEFORE_SNAPSHOT = 300;
