import { useEffect, useRef, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal, type Refusal } from "../../../core/base/refusal.ts";
import type { ProofProgress } from "../../../core/introspect/proof.ts";

/** Where something that PostgreSQL does in the background stands. */
export type RunStage<Answer extends object> =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly progress: ProofProgress | undefined }
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "failed"; readonly reason: string };

/** What a run gets: how to tell its progress, where to leave the way to stop it, and whether it is still wanted. */
export interface RunTerms {
  readonly report: (progress: ProofProgress) => void;
  readonly takeCancel: (cancel: () => void) => void;
  readonly isWanted: () => boolean;
}

/** Answers with nothing where there is nothing more to show. */
export type EngineRun<Answer extends object> = (terms: RunTerms) => Promise<Answer | Refusal | undefined>;

/** A run, and how to begin it and give it up. */
export interface EngineRunning<Answer extends object> {
  readonly stage: RunStage<Answer>;
  readonly begin: () => void;
  readonly cancel: () => void;
}

/** Runs something on PostgreSQL when asked to. Leaving the ledger gives it up. */
export function useEngineRun<Answer extends object>(run: EngineRun<Answer>): EngineRunning<Answer> {
  const [stage, setStage] = useState<RunStage<Answer>>({ kind: "none" });
  const giveUp = useRef<() => void>(undefined);
  useEffect(() => () => giveUp.current?.(), []);
  return {
    stage,
    begin() {
      giveUp.current?.();
      setStage({ kind: "running", progress: undefined });
      giveUp.current = begun(run, setStage);
    },
    cancel() {
      giveUp.current?.();
      setStage({ kind: "none" });
    },
  };
}

/** Begins a run and tells how it goes, until the returned function is called. */
function begun<Answer extends object>(
  run: EngineRun<Answer>,
  tell: (stage: RunStage<Answer>) => void,
): () => void {
  let wanted = true;
  let cancel: () => void = () => {};
  let shown = "";
  const show = (stage: RunStage<Answer>): void => {
    if (wanted) tell(stage);
  };
  run({
    isWanted: () => wanted,
    takeCancel: (whenCancelled) => {
      cancel = whenCancelled;
    },
    report: (progress) => {
      const now = stepOf(progress);
      if (now !== shown) show({ kind: "running", progress });
      shown = now;
    },
  }).then(
    (answer) => show(stageOf(answer)),
    (error: unknown) => show({ kind: "failed", reason: reasonOf(error) }),
  );
  return () => {
    wanted = false;
    cancel();
  };
}

function stageOf<Answer extends object>(answer: Answer | Refusal | undefined): RunStage<Answer> {
  if (answer === undefined) return { kind: "none" };
  return isRefusal(answer) ? { kind: "failed", reason: answer.refused } : { kind: "answered", answer };
}

/** Progress in steps of a hundredth: to draw each statement would cost more than to run it. */
function stepOf(progress: ProofProgress): string {
  return "of" in progress
    ? `${progress.doing} ${Math.floor((100 * progress.done) / progress.of)}`
    : progress.doing;
}
