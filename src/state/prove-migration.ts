import { reasonOf } from "../core/base/reason-of.ts";
import { isRefusal } from "../core/base/refusal.ts";
import type { ProofProgress } from "../core/introspect/proof.ts";
import type { App } from "./app.ts";
import { comparingOf, keptOf, migrationKey, type ProofOutcome } from "./comparing.ts";
import { keepProof } from "./migration-words.ts";

/** Proves the migration that is shown; what comes of it stays with that migration, whatever is shown then. */
export async function proveShownMigration(app: App): Promise<void> {
  const { store, sides } = comparingOf(app);
  const { from, migration, renames, to, view, ...state } = store.getState();
  if (!migration) return;
  const key = migrationKey(from, migration);
  const { fills } = keptOf({ ...state, from, to });
  const tell = (outcome: ProofOutcome): void =>
    store.setState(({ proofs }) => ({ proofs: new Map(proofs).set(key, outcome) }));
  let cancel: () => void = () => undefined;
  const running = (doing: string): void => tell({ kind: "running", doing, cancel: () => cancel() });
  running("Starting PostgreSQL");
  try {
    const both = await sides();
    if (isRefusal(both)) {
      tell({ kind: "failed", reason: both.refused });
      return;
    }
    const asked = { ...both, renames, fills, online: view.online };
    const proof = await app.ports.prover.migrate(
      asked,
      (progress) => running(progressWords(progress)),
      (whenCancelled) => {
        cancel = whenCancelled;
      },
    );
    if (isRefusal(proof)) tell({ kind: "failed", reason: proof.refused });
    else {
      const at = Date.now();
      tell({ kind: "answered", proof, at });
      keepProof(app, { from, to }, { key, proof, at });
    }
  } catch (error) {
    tell({ kind: "failed", reason: reasonOf(error) });
  }
}

const stages = {
  before: "Building the design before",
  after: "Building the design after",
  up: "Running the way up",
  down: "Running the way down",
  "up again": "Running the way up again",
} as const;

function progressWords(progress: ProofProgress): string {
  return progress.doing === "migrating" ? stages[progress.stage] : "Starting PostgreSQL";
}
