import { type ComparingState, migrationKey, type ProofOutcome } from "../../../state/comparing.ts";
import { useComparingState } from "../versions/use-comparing.ts";

/** What is known of the shown migration's proof: its own, or that an older one no longer fits. */
export type ShownProof = ProofOutcome | { readonly kind: "none" | "stale" };

const none: ShownProof = { kind: "none" };
const stale: ShownProof = { kind: "stale" };

/** The proof of the migration that is shown. */
export function useShownProof(): ShownProof {
  return useComparingState(proofIn);
}

function proofIn({ from, migration, proofs }: ComparingState): ShownProof {
  if (!migration) return none;
  const own = proofs.get(migrationKey(from, migration));
  if (own) return own;
  return [...proofs].some(([key, { kind }]) => kind === "answered" && key.startsWith(`${from}\n`))
    ? stale
    : none;
}
