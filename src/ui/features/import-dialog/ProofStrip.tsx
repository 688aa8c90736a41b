import { useState } from "react";
import {
  isProved,
  type Proof,
  type ProofProgress,
  type ProofStatement,
} from "../../../core/introspect/proof.ts";
import { circumstancesOf, headlineOf } from "../../../core/introspect/tell-proof.ts";
import type { Imported } from "../../../state/ports.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { VisuallyHidden } from "../../parts/VisuallyHidden.tsx";
import { EngineProgress } from "./EngineProgress.tsx";
import styles from "./Proof.module.css";
import { ProofDetails } from "./ProofDetails.tsx";
import type { EngineRunning, RunStage } from "./use-engine-run.ts";
import { useProof } from "./use-proof.ts";

/** `onShow` brings a statement of the file into view. */
export interface ProofStripProps {
  readonly imported: Imported;
  readonly onShow: (statement: ProofStatement) => void;
}

/** The proof beneath the ledger: asked for, under way, and its answer with all that belongs to it. */
export function ProofStrip({ imported, onShow }: ProofStripProps) {
  const proving = useProof(imported);
  return (
    <section className={styles.proof} aria-label="Proof">
      <div role="status">
        <VisuallyHidden>{announced(proving.stage)}</VisuallyHidden>
      </div>
      <Stage proving={proving} onShow={onShow} />
    </section>
  );
}

function Stage({
  proving,
  onShow,
}: {
  readonly proving: EngineRunning<Proof>;
  readonly onShow: ProofStripProps["onShow"];
}) {
  const { stage, begin, cancel } = proving;
  switch (stage.kind) {
    case "none":
      return (
        <Notice
          tone="neutral"
          icon="shield"
          look="strip"
          actions={
            <Button variant="line" onClick={begin}>
              Prove
            </Button>
          }
        >
          Run the file and our print of it on a PostgreSQL in this browser, and compare what they build.
        </Notice>
      );
    case "running":
      return <EngineProgress progress={stage.progress} words={stepWords(stage.progress)} onCancel={cancel} />;
    case "failed":
      return (
        <Notice
          tone="error"
          icon="octagon"
          look="strip"
          actions={
            <Button variant="line" onClick={begin}>
              Prove again
            </Button>
          }
        >
          {stage.reason} The import is not touched by this.
        </Notice>
      );
    case "answered":
      return <Answer key={stage.answer.seconds} proof={stage.answer} onProve={begin} onShow={onShow} />;
  }
}

interface AnswerProps {
  readonly proof: Proof;
  readonly onProve: () => void;
  readonly onShow: ProofStripProps["onShow"];
}

function Answer({ proof, onProve, onShow }: AnswerProps) {
  const { differences, equal, leftOut, provided, refusals } = proof;
  const proved = isProved(proof);
  const [open, setOpen] = useState(!proved);
  const tone = proved ? "success" : equal ? "warning" : "error";
  const hasDetails = differences.length + leftOut.length + provided.length + refusals.length > 0;
  return (
    <>
      <Notice
        tone={tone}
        icon={proved ? "shield" : equal ? "triangle" : "octagon"}
        look="strip"
        actions={
          <>
            {hasDetails && (
              <Button aria-expanded={open} onClick={() => setOpen(!open)}>
                {open ? "Hide details" : "Show details"}
              </Button>
            )}
            <Button variant="line" onClick={onProve}>
              Prove again
            </Button>
          </>
        }
      >
        <b className={styles.headline}>{headlineOf(proof)}</b>
        {circumstancesOf(proof)}
      </Notice>
      {open && hasDetails && <ProofDetails proof={proof} onShow={onShow} />}
    </>
  );
}

function stepWords(progress: ProofProgress | undefined): string {
  switch (progress?.doing) {
    case undefined:
      return "Printing what was read";
    case "starting":
      return "Starting PostgreSQL";
    case "original":
      return "Running the original";
    case "printed":
      return "Running our print";
    case "comparing":
      return "Comparing the catalogs";
    case "migrating":
      return "Running the migration";
  }
}

/** What a screen reader hears: each step once, not each statement. */
function announced(stage: RunStage<Proof>): string {
  switch (stage.kind) {
    case "none":
      return "";
    case "running":
      return stepWords(stage.progress);
    case "failed":
      return stage.reason;
    case "answered":
      return `${headlineOf(stage.answer)} ${circumstancesOf(stage.answer)}`;
  }
}
