import type { Fill } from "../core/diff/rows-between.ts";
import type { MigrationProof } from "../core/introspect/migration-proof.ts";

/** A proof that was run, of the scripts that `key` tells; `at` is in ms since 1970. */
export type KeptProof = { readonly key: string; readonly proof: MigrationProof; readonly at: number };

/** What a person wants of the migration between two states of a design. */
export type MigrationWords = {
  /** What its files are called. */
  readonly name: string;
  readonly fills: readonly Fill[];
};

/** What stays with the migration between two states of a design: what was said of it, and what was proved. */
export type KeptMigration = MigrationWords & {
  /** The key of the design. */
  readonly design: string;
  /** The ends: a version's key, or the words for no design and for the design as it is. */
  readonly from: string;
  readonly to: string;
  /** The newest first; the plain one and the online one, as they were proved last. */
  readonly proofs: readonly KeptProof[];
};

/** What is said of a migration as long as nobody said anything. */
export const unsaid: MigrationWords = { name: "migration", fills: [] };

/** How many proofs are kept of one migration. */
const KEPT_PROOFS = 4;

/** The proofs with another in front, in place of an older one of the same scripts. */
export function withProof(proofs: readonly KeptProof[], proof: KeptProof): readonly KeptProof[] {
  return [proof, ...proofs.filter(({ key }) => key !== proof.key)].slice(0, KEPT_PROOFS);
}
