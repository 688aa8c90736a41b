import type { Refusal } from "../core/base/refusal.ts";
import type { Proof, ProofProgress } from "../core/introspect/proof.ts";
import type { Cancellation } from "./ports.ts";

/** Runs scripts on a PostgreSQL of this browser, away from the main thread. */
export type Prover = {
  /**
   * Runs an original and our print of it, and compares what they built. Refused, with a sentence that says why, when
   * the engine could not start, when a statement never ended, and when the person gave up.
   */
  prove(
    scripts: { readonly original: string; readonly printed: string },
    report: (progress: ProofProgress) => void,
    cancelled: Cancellation,
  ): Promise<Proof | Refusal>;
};
