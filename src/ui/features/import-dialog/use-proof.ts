import { useEffect, useRef, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal } from "../../../core/base/refusal.ts";
import type { Proof, ProofProgress } from "../../../core/introspect/proof.ts";
import type { App } from "../../../state/app.ts";
import type { Imported } from "../../../state/ports.ts";
import { useApp } from "../../app/app-context.ts";

/** Where the proof of an import stands. */
export type ProofStage =
  | { readonly kind: "none" }
  | { readonly kind: "proving"; readonly progress: ProofProgress | undefined }
  | { readonly kind: "proved"; readonly proof: Proof }
  | { readonly kind: "failed"; readonly reason: string };

/** A proof and how to begin and give up one. */
export interface Proving {
  readonly stage: ProofStage;
  readonly prove: () => void;
  readonly cancel: () => void;
}

/** Proves an import: its text and our print of what was read from it. Leaving the ledger gives up. */
export function useProof(imported: Imported): Proving {
  const app = useApp();
  const [stage, setStage] = useState<ProofStage>({ kind: "none" });
  const giveUp = useRef<() => void>(undefined);
  useEffect(() => () => giveUp.current?.(), []);
  return {
    stage,
    prove() {
      giveUp.current?.();
      setStage({ kind: "proving", progress: undefined });
      giveUp.current = begin(app, imported, setStage);
    },
    cancel() {
      giveUp.current?.();
      setStage({ kind: "none" });
    },
  };
}

/** Begins a proof and tells how it goes, until the returned function is called. */
function begin(app: App, { document, parts, text }: Imported, tell: (stage: ProofStage) => void): () => void {
  let wanted = true;
  let cancel: () => void = () => {};
  const show = (stage: ProofStage): void => {
    if (wanted) tell(stage);
  };
  const run = async (): Promise<void> => {
    // With owners, because what a grant to an owner changes depends on who that is.
    const request = { kind: "target", id: "sql", options: { owners: "yes" } } as const;
    const printed = await app.ports.printer.print(document, request);
    if (!wanted) return;
    let shown: string | undefined;
    const report = (progress: ProofProgress): void => {
      const now = stepOf(progress);
      if (now !== shown) show({ kind: "proving", progress });
      shown = now;
    };
    const scripts = { original: text, parts, printed: printed.text };
    const proof = await app.ports.prover.prove(scripts, report, (whenCancelled) => {
      cancel = whenCancelled;
    });
    show(isRefusal(proof) ? { kind: "failed", reason: proof.refused } : { kind: "proved", proof });
  };
  run().catch((error: unknown) => show({ kind: "failed", reason: reasonOf(error) }));
  return () => {
    wanted = false;
    cancel();
  };
}

/** Progress in steps of a hundredth: to draw each statement would cost more than to run it. */
function stepOf(progress: ProofProgress): string {
  return "of" in progress
    ? `${progress.doing} ${Math.floor((100 * progress.done) / progress.of)}`
    : progress.doing;
}
