import { createStore, type StoreApi } from "zustand/vanilla";
import { equal } from "../core/base/equal.ts";
import { reasonOf } from "../core/base/reason-of.ts";
import type { Document } from "../core/document/document.ts";
import type { Problem } from "../core/lint/problem.ts";
import type { AppState } from "./app-state.ts";
import type { Checked, Checker } from "./checker.ts";

/** What a record wears: the gravest of its problems, and how many there are of each severity. */
export type Mark = {
  readonly worst: Problem["severity"];
  readonly counts: Readonly<Record<Problem["severity"], number>>;
};

/** What is known of the problems of the open design. */
export type ProblemsState = {
  /** What was found last; undefined until the first check has ended. */
  readonly checked: Checked | undefined;
  readonly marks: ReadonlyMap<string, Mark>;
  /** Why the last check failed; what was found before stays. */
  readonly failure: string | undefined;
  readonly view: ProblemsView;
  /** The problem that is explained, by key. */
  readonly chosen: string | undefined;
  /** How often somebody asked to see the list; a new number asks the dock to open. */
  readonly asked: number;
};

/** What of the problems a person wants to see, and in which order. */
export type ProblemsView = {
  readonly hidden: ReadonlySet<Problem["severity"]>;
  readonly category: Problem["category"] | "all";
  readonly text: string;
  readonly group: "none" | "table" | "rule";
  /** Those that are let stand, in place of the others. */
  readonly ignored: boolean;
};

const everything: ProblemsView = {
  hidden: new Set(),
  category: "all",
  text: "",
  group: "none",
  ignored: false,
};

/** The problems of the open design, found anew after each edit. */
export type Problems = {
  readonly store: StoreApi<ProblemsState>;
  readonly checker: Checker;
};

/** Starts to check the open design, away from the page, one check at a time and only the newest design. */
export function startProblems(app: StoreApi<AppState>, checker: Checker): Problems {
  const store = createStore<ProblemsState>(() => ({
    checked: undefined,
    marks: new Map(),
    failure: undefined,
    view: everything,
    chosen: undefined,
    asked: 0,
  }));
  let running = false;
  let seen: Document["schema"] | undefined;

  const checkNewest = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (
      let { document } = app.getState().history;
      document.schema !== seen;
      { document } = app.getState().history
    ) {
      seen = document.schema;
      try {
        const checked = await checker.check(document);
        const marks = marksOf(checked.problems, store.getState().marks);
        store.setState({ checked, marks, failure: undefined });
      } catch (error) {
        store.setState({ failure: reasonOf(error) });
      }
    }
    running = false;
  };
  app.subscribe(() => void checkNewest());
  return { store, checker };
}

const none = { error: 0, warning: 0, info: 0 };

const unmarked: ReadonlyMap<string, Mark> = new Map();

/** What each record wears; a mark that says the same as before is the same object, and so are marks that all do. */
export function marksOf(problems: readonly Problem[], before = unmarked): ReadonlyMap<string, Mark> {
  const found = new Map<string, Record<Problem["severity"], number>>();
  for (const { severity, places } of problems) {
    for (const place of places) {
      const counts = found.get(place) ?? { ...none };
      counts[severity] += 1;
      found.set(place, counts);
    }
  }
  let changed = found.size !== before.size;
  const marks = new Map<string, Mark>();
  for (const [place, counts] of found) {
    const old = before.get(place);
    const same = old && equal(old.counts, counts);
    changed ||= !same;
    marks.set(place, same ? old : { worst: worstOf(counts), counts });
  }
  return changed ? marks : before;
}

function worstOf({ error, warning }: Mark["counts"]): Mark["worst"] {
  if (error > 0) return "error";
  return warning > 0 ? "warning" : "info";
}
