import { createStore, type StoreApi } from "zustand/vanilla";
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
        store.setState({ checked, marks: marksOf(checked.problems), failure: undefined });
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

/** What each record wears. */
export function marksOf(problems: readonly Problem[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const { severity, places } of problems) {
    for (const place of places) {
      const before = marks.get(place);
      const counts = { ...(before?.counts ?? none) };
      counts[severity] += 1;
      marks.set(place, { worst: graver(before?.worst, severity), counts });
    }
  }
  return marks;
}

function graver(a: Mark["worst"] | undefined, b: Mark["worst"]): Mark["worst"] {
  if (a === "error" || b === "error") return "error";
  return a === "warning" || b === "warning" ? "warning" : "info";
}
