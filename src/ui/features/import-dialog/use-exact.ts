import { useEffect, useRef, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal } from "../../../core/base/refusal.ts";
import type { ProofProgress } from "../../../core/introspect/proof.ts";
import type { App } from "../../../state/app.ts";
import { arrangedDocument } from "../../../state/arranged-document.ts";
import type { Imported } from "../../../state/ports.ts";
import { useApp } from "../../app/app-context.ts";

/** Where running the source stands. */
export type ExactStage =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly progress: ProofProgress | undefined }
  | { readonly kind: "failed"; readonly reason: string };

/** Running the source, and how to begin and give up. */
export interface Exact {
  readonly stage: ExactStage;
  readonly run: () => void;
  readonly cancel: () => void;
}

/** What is run, and who hears of the import that comes of it. */
export interface ExactWish {
  readonly imported: Imported;
  readonly fileName: string;
  readonly onRead: (imported: Imported) => void;
}

/** Runs the source of an import on PostgreSQL and reads what it built. Leaving the ledger gives up. */
export function useExact(wish: ExactWish): Exact {
  const app = useApp();
  const [stage, setStage] = useState<ExactStage>({ kind: "none" });
  const giveUp = useRef<() => void>(undefined);
  useEffect(() => () => giveUp.current?.(), []);
  return {
    stage,
    run() {
      giveUp.current?.();
      setStage({ kind: "running", progress: undefined });
      giveUp.current = begin(app, wish, setStage);
    },
    cancel() {
      giveUp.current?.();
      setStage({ kind: "none" });
    },
  };
}

function begin(
  app: App,
  { fileName, imported, onRead }: ExactWish,
  tell: (stage: ExactStage) => void,
): () => void {
  let wanted = true;
  let cancel: () => void = () => {};
  const show = (stage: ExactStage): void => {
    if (wanted) tell(stage);
  };
  const run = async (): Promise<void> => {
    let shown = "";
    const { parts, text } = imported;
    const built = await app.ports.prover.build(
      { text, parts, fileName },
      (progress) => {
        const now = stepOf(progress);
        if (now !== shown) show({ kind: "running", progress });
        shown = now;
      },
      (whenCancelled) => {
        cancel = whenCancelled;
      },
    );
    if (isRefusal(built)) return show({ kind: "failed", reason: built.refused });
    const { ledger, provided, version } = built;
    const document = await arrangedDocument(built.document, app.ports.layout);
    show({ kind: "none" });
    if (wanted) onRead({ ...imported, document, ledger, ran: { version, provided } });
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
