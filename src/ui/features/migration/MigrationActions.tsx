import { isMigrationProved } from "../../../core/introspect/migration-proof.ts";
import type { ComparingState } from "../../../state/comparing.ts";
import { proveShownMigration } from "../../../state/prove-migration.ts";
import { useApp } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Chip } from "../../parts/Chip.tsx";
import { IconButton } from "../../parts/IconButton.tsx";
import { useComparingState } from "../versions/use-comparing.ts";
import { copyMigration, downloadMigration } from "./hand-over-migration.ts";
import { proofBadge } from "./migration-proof-words.ts";
import { type ShownProof, useShownProof } from "./use-proof-outcome.ts";

/** What can be done with the migration: prove it, copy it, download it; and whether it has been proved. */
export function MigrationActions() {
  const app = useApp();
  const proof = useShownProof();
  const steps = useComparingState(stepsIn);
  const unavailable = steps === 0 ? "There is nothing to migrate" : undefined;
  const proved = proof.kind === "answered" && isMigrationProved(proof.proof);
  return (
    <>
      <ProofBadge proof={proof} />
      {proof.kind === "running" ? (
        <Button size="s" variant="line" onClick={proof.cancel}>
          Cancel
        </Button>
      ) : (
        <Button
          size="s"
          icon="shield"
          variant={proved ? "quiet" : "line"}
          unavailable={unavailable}
          onClick={() => void proveShownMigration(app)}
        >
          {proof.kind === "none" ? "Prove" : "Prove again"}
        </Button>
      )}
      <IconButton
        size="s"
        icon="copy"
        label="Copy"
        tooltipSide="top"
        disabled={unavailable !== undefined}
        onClick={() => void copyMigration(app)}
      />
      <Button
        size="s"
        icon="download"
        variant={proved ? "primary" : "quiet"}
        unavailable={unavailable}
        onClick={() => void downloadMigration(app)}
      >
        {proved ? "Download" : "Download unproved"}
      </Button>
    </>
  );
}

function stepsIn({ migration }: ComparingState): number {
  return migration?.up.length ?? 0;
}

function ProofBadge({ proof }: { readonly proof: ShownProof }) {
  switch (proof.kind) {
    case "none":
      return null;
    case "stale":
      return (
        <Chip size="l" icon="shield">
          Proof out of date
        </Chip>
      );
    case "running":
      return (
        <Chip size="l" icon="shield">
          {proof.doing}
        </Chip>
      );
    case "failed":
      return (
        <Chip size="l" tone="error" icon="octagon">
          Could not be proved
        </Chip>
      );
    case "answered": {
      const proved = isMigrationProved(proof.proof);
      return (
        <Chip size="l" tone={proved ? "success" : "error"} icon={proved ? "shield" : "octagon"}>
          {proofBadge(proof.proof)}
        </Chip>
      );
    }
  }
}
