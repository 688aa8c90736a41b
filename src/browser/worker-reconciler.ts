import type { Document } from "../core/document/document.ts";
import type { Reconciler, SqlOutcome } from "../state/reconciler.ts";
import { changedDocument } from "../worker/held-document.ts";
import type { ReconcileAnswer, ReconcileMessage, ReconcileResult } from "../worker/reconcile-messages.ts";
import { documentLine } from "./document-line.ts";

/** Reads edited SQL in a worker that holds a copy of the design, and of the one that the text was written from. */
export function workerReconciler(mintPrefix: () => string): Reconciler {
  let begun: Document | undefined;
  const ask = documentLine<ReconcileMessage, ReconcileAnswer, ReconcileResult | undefined>({
    doing: "Reading the SQL",
    start: () => new Worker(new URL("../worker/reconcile.ts", import.meta.url), { type: "module" }),
    lost() {
      begun = undefined;
    },
    settle(told) {
      if (told.kind === "failed") return { number: told.number, failed: told.reason };
      return { number: told.number, answer: told.kind === "reconciled" ? told.result : undefined };
    },
  });
  return {
    async reconcile(current, { origin, text, comments, ifNotExists, renames }): Promise<SqlOutcome> {
      if (begun !== origin) {
        await ask(origin, (number) => ({ kind: "begin", number }));
        begun = origin;
      }
      const prefix = mintPrefix();
      const result = await ask(current, (number) => ({
        ...{ kind: "reconcile", number, mintPrefix: prefix },
        ...{ text, comments, ifNotExists, renames },
      }));
      if (!result) throw new Error("The SQL was not read: another question was answered.");
      const { change, ...told } = result;
      return { ...told, document: change && changedDocument(current, change) };
    },
  };
}
