import type { Problem } from "../core/lint/problem.ts";
import type { Checked, Checker } from "../state/checker.ts";
import { changedDocument } from "../worker/held-document.ts";
import { changedList } from "../worker/list-change.ts";
import type { CheckAnswer, CheckMessage } from "../worker/messages.ts";
import { documentLine } from "./document-line.ts";
import { nextTask } from "./document-pieces.ts";

type Answer = Exclude<CheckAnswer, { readonly kind: "fresh" | "failed" }>;

/** Longest wait for a quiet moment before a design is compared with what the worker holds, ms. */
const PATIENCE = 400;

/**
 * The rules in a worker that holds a copy of the design. Each question sends only what changed since the one before,
 * and each answer only what is found anew.
 */
export function workerChecker(mintPrefix: () => string): Checker {
  let told: readonly Problem[] = [];
  let fresh: readonly Problem[] = [];
  const ask = documentLine<CheckMessage, CheckAnswer, Answer>({
    doing: "Checking",
    start: () => new Worker(new URL("../worker/check.ts", import.meta.url), { type: "module" }),
    quiet: quietMoment,
    lost() {
      told = [];
      fresh = [];
    },
    settle(answer) {
      if (answer.kind === "failed") return { number: answer.number, failed: answer.reason };
      if (answer.kind !== "fresh") return { number: answer.number, answer };
      fresh = [...fresh, ...answer.problems];
      return undefined;
    },
  });
  const taken = (answer: Extract<Answer, { readonly kind: "checked" }>): Checked => {
    told = changedList(told, { fresh, order: answer.order });
    fresh = [];
    const { ignored, health, milliseconds } = answer;
    return { problems: told, ignored, health, milliseconds };
  };

  return {
    async check(document) {
      const answer = await ask(document, (number) => ({ kind: "check", number }));
      if (answer.kind !== "checked") throw new Error("The checks answered another question.");
      return taken(answer);
    },
    async rules() {
      const answer = await ask(undefined, (number) => ({ kind: "rules", number }));
      if (answer.kind !== "rules") throw new Error("The checks answered another question.");
      return answer.rules;
    },
    async mend(document, wish) {
      const prefix = `${mintPrefix()}-`;
      const answer = await ask(document, (number) => ({ kind: "mend", number, wish, mintPrefix: prefix }));
      if (answer.kind !== "mended") throw new Error("The checks answered another question.");
      const { fixed, refused, lines, ...change } = answer.answer;
      return { document: changedDocument(document, { kind: "changed", ...change }), fixed, refused, lines };
    },
  };
}

/** Resolves when the page has nothing to do, soon at the latest. */
function quietMoment(): Promise<void> {
  if (typeof requestIdleCallback === "undefined") return nextTask();
  return new Promise((done) => requestIdleCallback(() => done(), { timeout: PATIENCE }));
}
