import { expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import type { Document } from "../core/document/document.ts";
import { healthOf } from "../core/lint/health.ts";
import type { Problem } from "../core/lint/problem.ts";
import { aDocument } from "../core/testing/a-document.ts";
import type { AppState } from "./app-state.ts";
import type { Checked } from "./checker.ts";
import { startHistory } from "./history.ts";
import { marksOf, startProblems } from "./problems.ts";
import { initialSession } from "./session.ts";

const problem = (severity: Problem["severity"], places: readonly string[]): Problem => ({
  ...{ severity, places, safe: false, key: places.join(" "), rule: "r", category: "keys", object: "" },
  ...{ at: places[0] ?? "", message: "" },
});

test("a record wears the gravest of its problems and counts them all", () => {
  const marks = marksOf([
    problem("info", ["c", "t"]),
    problem("error", ["t"]),
    problem("warning", ["d", "t"]),
  ]);
  expect(marks.get("t")).toEqual({ worst: "error", counts: { error: 1, warning: 1, info: 1 } });
  expect(marks.get("c")?.worst).toBe("info");
  expect(marks.has("e")).toBe(false);
});

test("edits made during a check are checked once, as the newest design", async () => {
  const app = createStore<AppState>(() => ({
    designKey: "d",
    history: startHistory(aDocument({ a: { id: "int8 pk" } })),
    session: initialSession,
    saving: { kind: "saved" },
    visiting: undefined,
  }));
  const asked: Document[] = [];
  const answers: (() => void)[] = [];
  const unused = (): never => {
    throw new Error("not used here");
  };
  const checked: Checked = { problems: [], ignored: [], health: healthOf([], [], 0), milliseconds: 0 };
  startProblems(app, {
    check: (document) => {
      asked.push(document);
      return new Promise((answer) => answers.push(() => answer(checked)));
    },
    rules: unused,
    mend: unused,
  });
  const edits = ["b", "c", "d"].map((name) => aDocument({ [name]: { id: "int8 pk" } }));
  for (const document of edits) app.setState({ history: startHistory(document) });
  expect(asked).toEqual(edits.slice(0, 1));
  answers[0]?.();
  await new Promise((done) => setTimeout(done, 0));
  expect(asked).toEqual([edits[0], edits[2]]);
});
